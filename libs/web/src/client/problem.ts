import type { FieldError, Problem } from '@gongzhi/contracts';

/** The platform refused: its problem document, with what is wrong with each field. Its message is made for people. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get fields(): readonly FieldError[] {
    return this.problem.errors ?? [];
  }
}

/** Nobody answered: no connection, or something between that is not the platform. */
export class Unreachable extends Error {}

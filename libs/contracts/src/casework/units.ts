import { z } from 'zod';
import type { Text } from '../contract/text.ts';
import { event } from '../contract/event.ts';
import { AreaCode, choice, Id, pageInput, pageOf } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';

/** What a unit is (单位类型). */
export const unitKinds = {
  centre: { 'zh-CN': '综治中心', en: 'One-stop centre' },
  department: { 'zh-CN': '职能部门', en: 'Department' },
  station: { 'zh-CN': '站所', en: 'Station' },
  village: { 'zh-CN': '村（居）民委员会', en: 'Village or residents’ committee' },
  enterprise: { 'zh-CN': '企业', en: 'Enterprise' },
} as const satisfies Record<string, Text>;
export const UnitKind = choice(unitKinds).meta({ id: 'UnitKind' });

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Office hours by weekday, `09:00-12:00, 14:00-18:00`; a day that isn't named is closed. Make-up working days go by the day's own line, else by Monday's. */
export const OpeningHours = z.partialRecord(z.enum(weekdays), z.string().max(100)).meta({ id: 'OpeningHours' });

/** A centre, department, station, village committee or enterprise. */
export const Unit = z
  .object({
    id: Id,
    area: AreaCode,
    kind: UnitKind,
    name: z.string(),
    nameEn: z.string().nullable(),
    duties: z.array(z.string()),
    /** Null: the platform's usual hours on working days. */
    openingHours: OpeningHours.nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    parentId: Id.nullable(),
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Unit' });
export type Unit = z.output<typeof Unit>;

/** Officers are named by their pseudonymous ids. */
const Officer = z.object({ personId: z.string(), head: z.boolean() });

const fields = {
  name: z.string().trim().min(2).max(80),
  nameEn: z.string().trim().min(2).max(120).optional(),
  duties: z.array(z.string().trim().min(1).max(60)).max(100).default([]),
  openingHours: OpeningHours.optional(),
  address: z.string().trim().min(2).max(200).optional(),
  phone: z.string().trim().min(3).max(40).optional(),
  parentId: Id.optional(),
};

const changed = event({
  summary: { 'zh-CN': '单位信息变更', en: 'A unit was created or changed' },
  allow: 'colleague:read',
  data: { kind: UnitKind, active: z.boolean() },
});

const list = query({
  summary: { 'zh-CN': '单位列表', en: 'List units' },
  description: 'Of an area and everything below it, by kind and duty.',
  http: 'GET /v1/units',
  allow: 'signed-in',
  input: z.strictObject({
    ...pageInput,
    area: AreaCode.optional(),
    kind: UnitKind.optional(),
    duty: z.string().min(1).max(60).optional(),
    /** Any part of the name, in either language. */
    name: z.string().trim().min(1).max(80).optional(),
    /** Units that were deactivated, instead of those at work. */
    inactive: z.stringbool().default(false),
  }),
  output: pageOf(Unit),
});

const get = query({ summary: { 'zh-CN': '查看单位', en: 'See a unit' }, http: 'GET /v1/units/{id}', allow: 'signed-in', input: z.strictObject({ id: Id }), output: Unit });

const names = query({
  summary: { 'zh-CN': '单位名称', en: 'Names of units' },
  description: 'Ids that lead nowhere are left out.',
  http: 'GET /v1/units/names',
  allow: 'signed-in',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: z.object({ items: z.array(Unit.pick({ id: true, name: true, nameEn: true })) }),
});

const errors = {
  AREA_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个区划代码。', en: 'There is no area with this code.' } },
  UNIT_PARENT_UNKNOWN: { status: 422, message: { 'zh-CN': '没有这个上级单位。', en: 'There is no such unit above it.' } },
} as const;
const constraints = { unit_area_fkey: ['AREA_UNKNOWN', 'area'], unit_parent_id_fkey: ['UNIT_PARENT_UNKNOWN', 'parentId'] } as const;

const create = command({
  summary: { 'zh-CN': '登记单位', en: 'Register a unit' },
  http: 'POST /v1/units',
  allow: 'unit:keep',
  input: z.strictObject({ area: AreaCode, kind: UnitKind, ...fields }),
  output: Unit,
  errors,
  constraints,
  success: 201,
  emits: [changed],
});

const update = command({
  summary: { 'zh-CN': '修改单位', en: 'Change a unit' },
  description: 'The whole description of the unit as it is from now on.',
  http: 'PUT /v1/units/{id}',
  allow: 'unit:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id, ...fields }),
  output: Unit,
  errors: { UNIT_PARENT_UNKNOWN: errors.UNIT_PARENT_UNKNOWN },
  constraints: { unit_parent_id_fkey: ['UNIT_PARENT_UNKNOWN', 'parentId'] },
  emits: [changed],
});

const deactivate = command({
  summary: { 'zh-CN': '停用单位', en: 'Deactivate a unit' },
  description: 'Not while it owns open matters or is asked to take one over, and not while the routing table sends matters to it.',
  http: 'POST /v1/units/{id}/deactivation',
  allow: 'unit:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Unit,
  errors: {
    UNIT_OWNS_MATTERS: { status: 409, message: { 'zh-CN': '该单位尚有未结事项，请先移交。', en: 'The unit owns open matters; they go to another unit first.' } },
    UNIT_IS_ROUTED_TO: { status: 409, message: { 'zh-CN': '分派表仍指向该单位，请先调整。', en: 'The routing table sends matters to this unit; change it first.' } },
  },
  emits: [changed],
});

const activate = command({
  summary: { 'zh-CN': '启用单位', en: 'Put a unit to work again' },
  http: 'POST /v1/units/{id}/activation',
  allow: 'unit:keep',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Unit,
  emits: [changed],
});

const officers = query({
  summary: { 'zh-CN': '单位人员', en: 'Officers of a unit' },
  http: 'GET /v1/units/{id}/officers',
  allow: 'unit:read-officers',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(Officer) }),
});

const setOfficer = command({
  summary: { 'zh-CN': '设置单位人员', en: 'Put an officer into a unit' },
  description: 'What the officer may do comes from their grants; this says whom work can be given to, and who heads the unit.',
  http: 'PUT /v1/units/{id}/officers/{personId}',
  allow: 'unit:keep',
  input: z.strictObject({ id: Id, personId: z.string().min(1).max(80), head: z.boolean().default(false) }),
  output: z.object({ items: z.array(Officer) }),
});

const removeOfficer = command({
  summary: { 'zh-CN': '移除单位人员', en: 'Take an officer out of a unit' },
  description: 'Not while open matters of the unit are theirs.',
  http: 'DELETE /v1/units/{id}/officers/{personId}',
  allow: 'unit:keep',
  input: z.strictObject({ id: Id, personId: z.string().min(1).max(80) }),
  output: z.object({ items: z.array(Officer) }),
  errors: { OFFICER_HANDLES_MATTERS: { status: 409, message: { 'zh-CN': '该人员尚有经办的未结事项，请先改派。', en: 'Open matters of the unit are theirs; assign them to somebody else first.' } } },
});

export const units = { list, get, names, create, update, deactivate, activate, officers, setOfficer, removeOfficer, changed };

/** A place to go, as anybody may see it. */
const Centre = z
  .object({
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    area: AreaCode,
    areaName: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    openingHours: OpeningHours.nullable(),
    openNow: z.boolean(),
  })
  .meta({ id: 'Centre' });

const near = query({
  summary: { 'zh-CN': '就近的综治中心', en: 'Where to go: centres near an area' },
  description: 'The centre of the area itself or of the nearest area above it that has one, then the ones further up.',
  http: 'GET /v1/centres',
  allow: 'public',
  input: z.strictObject({ area: AreaCode }),
  output: z.object({ items: z.array(Centre) }),
});

export const centres = { near };

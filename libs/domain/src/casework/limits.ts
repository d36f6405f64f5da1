/** Numbers that several rules of casework share. */

/** Ratings run from 1 to 5; up to this one a reporter counts as dissatisfied. */
export const dissatisfiedUpTo = 2;

/** A dissatisfied reporter has the matter handled anew once. */
export const maxReopenings = 1;

/** Review, then re-review, whose opinion is final (信访工作条例 articles 35 and 36). */
export const maxReviews = 2;

/** What is made of the figures of several runs. */

/** The upper one of the two in the middle; null of none. */
export const median = (numbers) => (numbers.length === 0 ? null : numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]);

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);

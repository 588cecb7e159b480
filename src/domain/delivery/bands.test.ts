import { describe, expect, it } from 'vitest';
import { failBand, stepBand, YEARS } from './bands';
import { durationStep, frequencyStep } from './steps';

const HOUR = 3600;
const DAY = 24 * HOUR;
const duration = (seconds: number) => durationStep(seconds)?.step;
const often = (deployments: number, deployDaysPerWeek: number, perDeployDay = 1, days = 91) =>
  frequencyStep({ deployments, days, deployDaysPerWeek, perDeployDay })?.step;

it('a duration falls into one of the survey’s six answers', () => {
  const at = [HOUR - 1, HOUR, DAY - 1, DAY, 7 * DAY, 31 * DAY, 200 * DAY];
  expect(at.map(duration)).toEqual([6, 5, 5, 4, 3, 2, 1]);
  expect(durationStep(null)).toBeNull();
});

it('so does a frequency', () => {
  expect([often(130, 5, 2), often(65, 5), often(39, 3), often(13, 1), often(3, 0)]).toEqual([
    6, 5, 4, 4, 3,
  ]);
  expect([often(2, 0, 1, 91), often(1, 0, 1, 365)]).toEqual([2, 1]);
  expect(
    frequencyStep({ deployments: 0, days: 91, deployDaysPerWeek: null, perDeployDay: null }),
  ).toBeNull();
});

describe('bands', () => {
  const lead = (year: number, seconds: number) => stepBand(year, 'leadTime', durationStep(seconds));

  it('name the levels of a year with that very answer', () => {
    expect(lead(2021, 3 * DAY)?.levels).toEqual(['high']);
    expect(lead(2023, 10 * DAY)?.levels).toEqual(['medium', 'low']);
  });

  it('or say between which it lies, or beyond which', () => {
    expect(lead(2021, 10 * DAY)).toMatchObject({ levels: [], between: ['medium', 'high'] });
    expect(lead(2024, 60)?.words).toContain('Better than the answer of elite');
    expect(lead(2023, 300 * DAY)?.words).toContain('Worse than');
  });

  it('put the same fail rate elsewhere in another year, and invent no threshold', () => {
    expect(failBand(2021, 0.243)?.levels).toEqual(['high', 'medium', 'low']);
    expect(failBand(2019, 0.243)).toMatchObject({ levels: [], points: [] });
    const points = failBand(2024, 0.15)?.points.map(({ level, apart }) => [
      level,
      Math.round(apart),
    ]);
    expect(points).toEqual([
      ['elite', 10],
      ['high', -5],
      ['medium', 5],
      ['low', -25],
    ]);
    expect(failBand(2024, 0.15)?.words).toContain('no single ladder');
  });

  it('say of years without levels that there are none, and of no data nothing', () => {
    expect(lead(2025, DAY)?.words).toContain('no levels');
    expect(lead(2020, DAY)?.words).toContain('no report');
    expect(failBand(2024, null)).toBeNull();
    expect(YEARS).toContain(2018);
    expect(() => failBand(1999, 0.1)).toThrow('No report year');
  });

  it('say that time to restore was another quantity', () => {
    expect(stepBand(2021, 'recovery', durationStep(HOUR))?.words).toContain('another quantity');
    expect(stepBand(2023, 'recovery', durationStep(HOUR))?.words).not.toContain('another');
  });
});

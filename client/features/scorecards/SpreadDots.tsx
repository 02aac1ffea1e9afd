import { initialsOf } from "#client/ui/Avatar.tsx";
import { lanesOf } from "./lanes.ts";
import styles from "./SpreadDots.module.css";

export interface SpreadPoint {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly isYou: boolean;
}

export interface SpreadDotsProps {
  readonly points: readonly SpreadPoint[];
  /** The two ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly mean: number;
  /** A line across the scale, such as the pass mark. */
  readonly mark?: number;
  /** The same in words, for those who listen. */
  readonly label: string;
  /** Leaves the numbers of the scale out, for a row of a table. */
  readonly isSmall?: boolean;
}

/** What raters gave, as dots with their initials on a scale, the spread between them and their mean. */
export function SpreadDots(props: SpreadDotsProps) {
  const { points, from, to, ticks, mean, mark, label, isSmall = false } = props;
  const width = isSmall ? 160 : 320;
  const radius = isSmall ? 5 : 11;
  const xOf = (value: number) => radius + 2 + ((value - from) / (to - from)) * (width - 2 * radius - 4);
  const lanes = lanesOf(
    points.map(({ value }) => xOf(value)),
    2 * radius + 1,
  );
  const high = Math.max(0, ...lanes) + 1;
  const base = high * (2 * radius + 1) + 6;
  const values = points.map(({ value }) => value);
  return (
    <svg
      className={isSmall ? styles.small : styles.chart}
      viewBox={`0 0 ${width} ${base + (isSmall ? 6 : 24)}`}
      role="img"
      aria-label={label}
    >
      <line className={styles.axis} x1={xOf(from)} x2={xOf(to)} y1={base} y2={base} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.axis} x1={xOf(tick)} x2={xOf(tick)} y1={base - 4} y2={base + 4} />
          {!isSmall && (
            <text className={styles.tick} x={xOf(tick)} y={base + 19}>
              {tick}
            </text>
          )}
        </g>
      ))}
      {mark !== undefined && (
        <line className={styles.mark} x1={xOf(mark)} x2={xOf(mark)} y1={1} y2={base + 5} />
      )}
      <line
        className={styles.spread}
        x1={xOf(Math.min(...values))}
        x2={xOf(Math.max(...values))}
        y1={base}
        y2={base}
      />
      <path className={styles.mean} d={`M${xOf(mean)} ${base - 5}l5 5l-5 5l-5 -5z`} />
      {points.map(({ id, name, value, isYou }, at) => {
        const y = base - 6 - radius - (lanes[at] ?? 0) * (2 * radius + 1);
        return (
          <g key={id} className={isYou ? styles.own : styles.other}>
            <circle cx={xOf(value)} cy={y} r={radius - 1} />
            {!isSmall && (
              <text x={xOf(value)} y={y + 4}>
                {initialsOf(name)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

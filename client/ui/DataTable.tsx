// biome-ignore-all lint/a11y/noRedundantRoles: a table drawn as blocks loses its roles in some browsers.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
import { type ReactNode, useMemo, useState } from "react";
import { classes } from "./classes.ts";
import styles from "./DataTable.module.css";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./Locale.tsx";
import { useUiText } from "./messages.ts";

export interface Column<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** The cell names its row: one column, usually the first. */
  readonly isRowHeader?: boolean;
  /** Numbers go to the "end". */
  readonly align?: "start" | "center" | "end";
  /** Makes the header a button that sorts by this. */
  readonly sortBy?: (row: R) => string | number;
  /** Share of the width, "20%"; so that tables below each other stand in line. */
  readonly width?: string;
  /** For a column of buttons: the header is there for those who listen only. */
  readonly hidesHeader?: boolean;
}

export interface DataTableProps<R> {
  readonly caption: string;
  readonly hidesCaption?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Shown instead of the table while there are no rows. */
  readonly empty?: ReactNode;
  /** On a narrow screen each row becomes a block with its headers ("stack"), or the table scrolls ("scroll"). */
  readonly narrow?: "stack" | "scroll";
  readonly isDense?: boolean;
  /** Marks a row at its edge; the reason must be in a cell in words. */
  readonly rowTone?: (row: R) => "attention" | undefined;
}

interface Order {
  readonly columnId: string;
  readonly isDescending: boolean;
}

function sorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  order: Order | undefined,
  locale: string,
) {
  const value = columns.find((column) => column.id === order?.columnId)?.sortBy;
  if (!value || !order) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = (a: string | number, b: string | number) =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  const sign = order.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)));
}

/** Rows of like things, under headers, with hairlines. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, rowKey, narrow = "stack", rowTone } = props;
  const text = useUiText();
  const { locale } = useLocale();
  const [order, setOrder] = useState<Order>();
  const shown = useMemo(() => sorted(rows, columns, order, locale), [rows, columns, order, locale]);
  if (rows.length === 0) return props.empty ?? <p className={styles.none}>{text("noRows")}</p>;
  const table = (
    <table role="table" className={classes(styles.table, styles[narrow], props.isDense && styles.dense)}>
      <caption className={props.hidesCaption ? styles.hidden : styles.caption}>{caption}</caption>
      {columns.some(({ width }) => width !== undefined) && (
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
      )}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map((row) => (
          <tr role="row" key={rowKey(row)} data-tone={rowTone?.(row)}>
            {columns.map((column) => (
              <BodyCell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === "stack") return <div className={styles.box}>{table}</div>;
  return (
    <section
      className={classes(styles.box, styles.scroller)}
      tabIndex={0}
      aria-label={text("tableScrolls", { caption })}
    >
      {table}
    </section>
  );
}

interface HeaderCellProps<R> {
  readonly column: Column<R>;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

function HeaderCell<R>({ column, order, onOrder }: HeaderCellProps<R>) {
  const isSorted = order?.columnId === column.id;
  const isDescending = isSorted && order.isDescending;
  const sortState = isSorted ? (isDescending ? "descending" : "ascending") : undefined;
  return (
    <th role="columnheader" scope="col" data-align={column.align} aria-sort={sortState}>
      {column.sortBy ? (
        <button
          type="button"
          className={styles.sorter}
          onClick={() => onOrder({ columnId: column.id, isDescending: isSorted && !isDescending })}
        >
          {column.header}
          <Icon
            name={isDescending ? "arrowDown" : "arrowUp"}
            size={14}
            className={isSorted ? undefined : styles.unsorted}
          />
        </button>
      ) : (
        <span className={column.hidesHeader ? styles.hidden : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function BodyCell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }) {
  if (column.isRowHeader) {
    return (
      <th role="rowheader" scope="row" data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-align={column.align}>
      {!column.hidesHeader && (
        <span className={styles.cellLabel} aria-hidden="true">
          {column.header}
        </span>
      )}
      <div className={styles.cellValue}>{column.cell(row)}</div>
    </td>
  );
}

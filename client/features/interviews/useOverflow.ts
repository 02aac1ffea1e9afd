import { useLayoutEffect, useRef, useState } from "react";

/** A table and its place; whether the table is wider than that. */
export function useOverflow() {
  const place = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const measure = () => {
      if (place.current && table.current) {
        setOverflows(table.current.offsetWidth > place.current.clientWidth + 1);
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [place, table]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { place, table, overflows };
}

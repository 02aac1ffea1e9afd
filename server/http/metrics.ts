import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
  requests: Counter<"method" | "route" | "status">;
  seconds: Histogram<"method" | "route">;
  text(): Promise<string>;
  contentType: string;
}

/** Counters for one running program; they name routes, never people. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    requests: new Counter({
      name: "homeroom_requests_total",
      help: "Requests answered, by declared route and status.",
      labelNames: ["method", "route", "status"],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: "homeroom_request_seconds",
      help: "Time to answer, by declared route.",
      labelNames: ["method", "route"],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [registry],
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

import type { Counter, Histogram } from "prom-client";

export interface Metrics {
  requests: Counter<"method" | "route" | "status">;
  seconds: Histogram<"method" | "route">;
  text(): Promise<string>;
  contentType: string;
}

/** Counters for one running program; they name routes, never people. Loaded only where somebody asks for them. */
export async function openMetrics(): Promise<Metrics> {
  const { Counter, collectDefaultMetrics, Histogram, Registry } = await import("prom-client");
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

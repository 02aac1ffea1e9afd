import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type Measurement, medianOf } from "../measuring/measurement.ts";
import { runHomeroom } from "../measuring/programs.ts";
import { copyOfDistrict } from "../measuring/sampleDistrict.ts";

const starts = 5;
const restMs = 5000;

/** A number from a file of `/proc/<pid>`, where the system has one. */
async function readNumber(path: string, pattern: RegExp): Promise<number> {
  const text = await readFile(path, "utf8").catch(() => "");
  return Number(pattern.exec(text)?.[1] ?? Number.NaN);
}

/** Processor seconds a process has used: fields 14 and 15 of its stat, in hundredths. */
async function processorSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11] ?? Number.NaN) + Number(fields[12] ?? Number.NaN)) / 100;
}

/** How long a restart takes to its first answer, and what the program holds when it then rests. */
export async function run(): Promise<Measurement[]> {
  const { folder } = await copyOfDistrict();
  const seconds: number[] = [];
  const processor: number[] = [];
  const megabytes: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const server = await runHomeroom(folder);
    seconds.push(server.startedIn / 1000);
    processor.push(await processorSeconds(server.pid));
    if (start === starts - 1) {
      await wait(restMs);
      megabytes.push((await readNumber(`/proc/${server.pid}/status`, /VmRSS:\s+(\d+) kB/)) / 1024);
    }
    await server.stop();
  }
  const district = "the built server on the sample district";
  return [
    {
      name: "start to first answer",
      value: medianOf(seconds),
      unit: "s",
      limit: { atMost: 1.5 },
      recipe: `${district}, from the spawn of the process to the first 200 of /healthz; median of ${starts} starts`,
    },
    {
      name: "start, processor time",
      value: medianOf(processor),
      unit: "s",
      recipe: `the same starts, in seconds of processor: what is left of a start when the machine does nothing else`,
    },
    {
      name: "memory at rest",
      value: medianOf(megabytes),
      unit: "MB",
      limit: { atMost: 130 },
      recipe: `${district}, VmRSS ${restMs / 1000} s after a restart and its first answer`,
    },
  ];
}

import { freemem } from "node:os";
import { getHeapStatistics } from "node:v8";
import type { MemoryUse } from "../model/memory.js";

/** What V8 adds to the limit for young objects: three spaces of 16 MiB. Nothing that stays lies there. */
const youngMb = (3 * 16 * 1024 * 1024) / 1e6;

/**
 * How much memory this process may use: what the machine (or its container) has free, or
 * `maxMemoryMb`, and the limit of the heap of a thread.
 */
export function memoryLimits(maxMemoryMb?: number): MemoryUse {
  // Not in every version of Node 20.
  const available = process.availableMemory?.() ?? freemem();
  return {
    totalMb: maxMemoryMb ?? (available + process.memoryUsage.rss()) / 1e6,
    heapMb: getHeapStatistics().heap_size_limit / 1e6 - youngMb,
  };
}

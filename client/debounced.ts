/** Calls `call` once `delay` milliseconds after the last of several calls; disposing drops the one that waits. */
export function debounced<T extends unknown[]>(
  call: (...values: T) => void,
  delay: number,
): ((...values: T) => void) & { dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (...values: T) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), delay);
  };
  return Object.assign(later, { dispose: () => clearTimeout(timer) });
}

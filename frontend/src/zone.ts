/**
 * The zone by this name, or none where the browser does not know it: its list of zones may be older than the server's.
 * Times are shown in the browser's own zone then.
 */
export function knownZone(zone: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

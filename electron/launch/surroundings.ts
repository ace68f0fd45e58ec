/** What the launcher needs to know of the machine; tests pass their own. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** The user's number; undefined on Windows. */
  uid: number | undefined;
}

export const thisMachine = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.(),
});

/** macOS and Windows always have one; elsewhere X11 or Wayland say so. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export const isRoot = ({ uid }: Surroundings): boolean => uid === 0;

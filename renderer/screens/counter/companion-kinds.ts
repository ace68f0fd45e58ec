import type { CompanionKind } from '../../../shared/contract/companions.ts';

/** In the order people are asked. */
export const companionKinds: readonly CompanionKind[] = ['dog', 'cat', 'child', 'partner', 'parent', 'friend', 'other'];

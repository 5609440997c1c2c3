import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Props = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

function StyledAnchor(props: Props) {
  return <Anchor {...props} />;
}

/** A link to a page of ours that looks like every other link. */
export const AppLink = createLink(StyledAnchor);

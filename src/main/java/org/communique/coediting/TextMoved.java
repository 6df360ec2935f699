package org.communique.coediting;

/** A text got steps that came from no open editor; those who have it open catch up once this is committed. */
record TextMoved(TextId text) {}

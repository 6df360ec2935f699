package org.communique.ui.secretariat;
public class FrameDialog { public FrameDialog(org.communique.ui.room.Visit v) {} public void open() {} }

package org.communique.ui.secretariat;
public class ImportDialog { public ImportDialog(org.communique.ui.room.Visit v, org.communique.coediting.LiveText t, Runnable r) {} public void open() {} }

package org.communique.ui.room;

class HistoryPlace extends Refreshable {
    HistoryPlace(Visit visit) {}

    @Override
    void refresh(Visit visit) {}
}

package org.communique.ui.room;

class TextPlace extends Refreshable {
    TextPlace(Visit visit) {}

    @Override
    void refresh(Visit visit) {}
}

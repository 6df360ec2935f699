package org.communique.ui.room;

class ReviewPlace extends Refreshable {
    ReviewPlace(Visit visit) {}

    @Override
    void refresh(Visit visit) {}
}

package org.communique.ui.room;

class PeoplePlace extends Refreshable {
    PeoplePlace(Visit visit) {}

    @Override
    void refresh(Visit visit) {}
}

package org.communique.ui.room;

import com.vaadin.flow.component.html.Div;

/** A place of the room that can read again without losing what somebody is doing in it. */
abstract class Refreshable extends Div {

    abstract void refresh(Visit visit);
}

package org.communique.ui.secretariat;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.communique.ui.Shell;

/** Starts a communiqué. */
@Route(value = "start", layout = Shell.class)
@PermitAll
public class StartDesk extends Main {}

package org.communique.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a request comes from this very machine, and names it so. */
final class Loopback {

    private Loopback() {}

    /**
     * By the address of the connection and by the name that was asked for, so that no other site's name can be pointed
     * at this machine. Requests that came through a proxy are somebody else's.
     */
    static boolean is(HttpServletRequest request) {
        boolean direct = request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
        return direct && isLoopback(request.getRemoteAddr()) && names(request.getServerName());
    }

    private static boolean names(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}

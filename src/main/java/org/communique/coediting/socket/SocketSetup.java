package org.communique.coediting.socket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.communique.people.SignInId;
import org.communique.people.signin.KnownBrowser;
import org.communique.people.signin.WhoAsks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Where the socket is and who comes through to it: pages of our own origin only, whoever is signed in or not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableScheduling
class SocketSetup implements WebSocketConfigurer {

    private static final String ADDRESS = "/coediting/*";

    private final CoeditingSocket socket;

    SocketSetup(CoeditingSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // Without other allowed origins, Spring lets in the same origin only.
        registry.addHandler(socket, ADDRESS).addInterceptors(new OwnPagesOnly());
    }

    /**
     * By the sign-in alone and without a session, so that editors come back to a server that was started anew; the
     * socket itself answers those who are not signed in.
     */
    @Bean
    @Order(50)
    SecurityFilterChain coeditingChain(HttpSecurity http, KnownBrowser browser) throws Exception {
        return http.securityMatcher("/coediting/**")
                // Neither read nor touched: a handshake must not give the desk's session another id.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterAfter(
                        new WhoAsks(browser, new NullSecurityContextRepository()), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Browsers always say from which page a socket is opened; a request that does not is not a browser's. */
    private static final class OwnPagesOnly implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            if (!isAnOrigin(request.getHeaders().getOrigin())) {
                response.setStatusCode(org.springframework.http.HttpStatus.FORBIDDEN);
                return false;
            }
            SignInId signIn = WhoAsks.signIn(((ServletServerHttpRequest) request).getServletRequest());
            if (signIn != null) {
                attributes.put(CoeditingSocket.SIGN_IN, signIn);
            }
            return true;
        }

        /** One that is none at all would only fill the log with the framework's complaints. */
        private static boolean isAnOrigin(@Nullable String origin) {
            try {
                return origin != null
                        && (origin.equals("null")
                                || new URI(origin).parseServerAuthority().getHost() != null);
            } catch (URISyntaxException odd) {
                return false;
            }
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception fault) {
            // Nothing is left to do.
        }
    }
}

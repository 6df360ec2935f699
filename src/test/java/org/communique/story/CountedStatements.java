package org.communique.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the questions that are put to the database, those of the engine included. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final AtomicLong COUNT = new AtomicLong();

    /** How many were put while something was done. */
    public static long during(Runnable something) {
        long before = COUNT.get();
        something.run();
        return COUNT.get() - before;
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? counting(DataSource.class, (DataSource) bean) : bean;
            }
        };
    }

    private static <T> T counting(Class<T> kind, T real) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, new Counting(real)));
    }

    private record Counting(Object real) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("equals")) {
                return Proxy.isProxyClass(arguments[0].getClass())
                        && Proxy.getInvocationHandler(arguments[0]) instanceof Counting other
                        && other.real == real;
            }
            if (method.getName().startsWith("execute")) {
                COUNT.incrementAndGet();
            }
            try {
                return counted(method.invoke(real, arguments));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private static Object counted(Object result) {
            return switch (result) {
                case Connection connection -> counting(Connection.class, connection);
                case PreparedStatement statement -> counting(PreparedStatement.class, statement);
                case Statement statement -> counting(Statement.class, statement);
                case null, default -> result;
            };
        }
    }
}

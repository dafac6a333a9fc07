/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.jackson;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Sets binary data aside and writes placeholders for it, and {@code null} for numbers that JSON has no form for. Lives
 * for one value.
 */
final class AttachingGenerator extends JsonGeneratorDelegate {
    private final List<byte[]> attachments;

    AttachingGenerator(JsonGenerator generator, List<byte[]> attachments) {
        super(generator, false);
        this.attachments = attachments;
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) throws IOException {
        attach(Arrays.copyOfRange(data, offset, offset + length));
    }

    @Override
    public int writeBinary(Base64Variant variant, InputStream data, int length) throws IOException {
        byte[] binary = length < 0 ? data.readAllBytes() : data.readNBytes(length);
        attach(binary);
        return binary.length;
    }

    private void attach(byte[] binary) throws IOException {
        writeStartObject();
        writeBooleanField(Attachments.MARK, true);
        writeNumberField(Attachments.NUM, attachments.size());
        writeEndObject();
        attachments.add(binary);
    }

    @Override
    public void writeNumber(double value) throws IOException {
        if (Double.isFinite(value)) {
            super.writeNumber(value);
        } else {
            writeNull();
        }
    }

    @Override
    public void writeNumber(float value) throws IOException {
        if (Float.isFinite(value)) {
            super.writeNumber(value);
        } else {
            writeNull();
        }
    }

    // The delegate's own writes the numbers past this object.
    @Override
    public void writeArray(double[] values, int offset, int length) throws IOException {
        writeStartArray(values, length);
        for (int i = offset; i < offset + length; i++) {
            writeNumber(values[i]);
        }
        writeEndArray();
    }
}

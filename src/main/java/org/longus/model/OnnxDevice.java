package org.longus.model;

import ai.djl.Device;
import ai.djl.engine.Engine;

/**
 * The device that the networks run on and why.
 *
 * @param label for people and reports: "CPU", "CUDA 0", or "CPU (no GPU found)"
 */
public record OnnxDevice(Device device, String label) {
    static final String ENGINE = "OnnxRuntime";

    /** @throws PackException when no model can be run on this system, with the reason */
    public static OnnxDevice choose(DeviceChoice choice) {
        OnnxLibrary.load();
        if (choice == DeviceChoice.CPU) {
            return new OnnxDevice(Device.cpu(), "CPU");
        }
        boolean gpu = Engine.getEngine(ENGINE).getGpuCount() > 0;
        if (gpu) {
            return new OnnxDevice(Device.gpu(), "CUDA 0");
        }
        return new OnnxDevice(
                Device.cpu(), choice == DeviceChoice.GPU ? "CPU (a GPU was asked for, none works)" : "CPU");
    }

    /** After the GPU failed while loading or running. */
    OnnxDevice fallBack() {
        return new OnnxDevice(Device.cpu(), "CPU (the GPU failed)");
    }

    boolean isGpu() {
        return device.isGpu();
    }
}

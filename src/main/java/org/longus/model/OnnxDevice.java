package org.longus.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device that the networks run on and why.
 *
 * @param label for people and reports: "CPU", "CUDA 0", or "CPU (no GPU found)"
 */
public record OnnxDevice(Device device, String label) {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxDevice.class);

    static final String ENGINE = "OnnxRuntime";

    /** @throws PackException when no model can be run on this system, with the reason */
    public static OnnxDevice choose(DeviceChoice choice) {
        OnnxLibrary.load();
        boolean gpu = choice != DeviceChoice.CPU && Engine.getEngine(ENGINE).getGpuCount() > 0;
        LOG.info("networks run on a GPU: {}; asked for was {}", gpu, choice);
        if (choice == DeviceChoice.CPU) {
            return new OnnxDevice(Device.cpu(), "CPU");
        }
        if (gpu) {
            return new OnnxDevice(Device.gpu(), "CUDA 0");
        }
        return new OnnxDevice(
                Device.cpu(), choice == DeviceChoice.GPU ? "CPU (a GPU was asked for, none works)" : "CPU");
    }

    /** After the GPU failed while loading or running. */
    OnnxDevice fallBack() {
        LOG.warn("the GPU failed, the CPU goes on");
        return new OnnxDevice(Device.cpu(), "CPU (the GPU failed)");
    }

    boolean isGpu() {
        return device.isGpu();
    }
}

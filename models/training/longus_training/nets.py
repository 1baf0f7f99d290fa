"""Residual U-Nets in two and three dimensions. The shapes come from the pack's configuration."""

import torch
from torch import nn


def _layers(dims):
    if dims == 3:
        return nn.Conv3d, nn.BatchNorm3d, nn.ConvTranspose3d
    return nn.Conv2d, nn.BatchNorm2d, nn.ConvTranspose2d


class ResidualBlock(nn.Module):
    def __init__(self, dims, inputs, outputs):
        super().__init__()
        conv, norm, _ = _layers(dims)
        self.conv1 = conv(inputs, outputs, 3, padding=1, bias=False)
        self.norm1 = norm(outputs)
        self.conv2 = conv(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = norm(outputs)
        self.skip = conv(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        return torch.relu(self.norm2(self.conv2(y)) + self.skip(x))


class Down(nn.Module):
    def __init__(self, dims, inputs, outputs):
        super().__init__()
        conv, norm, _ = _layers(dims)
        self.conv = conv(inputs, outputs, 2, stride=2, bias=False)
        self.norm = norm(outputs)

    def forward(self, x):
        return torch.relu(self.norm(self.conv(x)))


class ResUNet(nn.Module):
    """`channels` holds the width of each level, the full resolution first. Returns logits."""

    def __init__(self, dims, channels, outputs=1):
        super().__init__()
        conv, _, transpose = _layers(dims)
        self.first = ResidualBlock(dims, 1, channels[0])
        self.downs = nn.ModuleList(Down(dims, a, b) for a, b in zip(channels, channels[1:]))
        self.encoders = nn.ModuleList(ResidualBlock(dims, c, c) for c in channels[1:])
        pairs = list(zip(channels[1:], channels))[::-1]
        self.ups = nn.ModuleList(transpose(a, b, 2, stride=2) for a, b in pairs)
        self.decoders = nn.ModuleList(ResidualBlock(dims, 2 * b, b) for _, b in pairs)
        self.last = conv(channels[0], outputs, 1)

    def forward(self, x):
        x = self.first(x)
        kept = []
        for down, encoder in zip(self.downs, self.encoders):
            kept.append(x)
            x = encoder(down(x))
        for up, decoder in zip(self.ups, self.decoders):
            x = decoder(torch.cat([up(x), kept.pop()], 1))
        return self.last(x)


def build_net(config):
    return ResUNet(len(config["input"]["axes"]), config["net"]["channels"], config["net"].get("outputs", 1))

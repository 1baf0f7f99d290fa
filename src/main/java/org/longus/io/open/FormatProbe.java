package org.longus.io.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a file is that Longus does not read: by its content first, by its name where the content does not tell. */
final class FormatProbe {
    private static final Pattern META_IMAGE = Pattern.compile("(?m)^\\s*(ElementDataFile|ElementType|DimSize)\\s*=");
    private static final Pattern WEB_PAGE = Pattern.compile("(?is)^\\W*<(!doctype html|html|head)\\b.*");
    private static final Pattern SPLIT = Pattern.compile(".*\\.(z\\d\\d|\\d{3}|part\\d+)");
    private static final Pattern WORTH_A_LOOK =
            Pattern.compile(".*\\.(gz|tgz|tar|7z|rar|bz2|tbz2?|xz|txz|zst|lz4|iso|nrrd|nhdr|mha|mhd|hdr|mgh|mgz|mnc)");

    private FormatProbe() {}

    private record Mark(ForeignFormat format, int offset, String letters) {}

    /** File signatures as their specifications give them. */
    private static final List<Mark> MARKS = List.of(
            new Mark(ForeignFormat.NRRD, 0, "NRRD0"),
            new Mark(ForeignFormat.TAR, 257, "ustar"),
            new Mark(ForeignFormat.ZIP, 0, "PK\3\4"),
            new Mark(ForeignFormat.EMPTY_ZIP, 0, "PK\5\6"),
            new Mark(ForeignFormat.SPLIT, 0, "PK\7\b"),
            new Mark(ForeignFormat.SEVEN_ZIP, 0, "7z\u00BC\u00AF'\34"),
            new Mark(ForeignFormat.RAR, 0, "Rar!\32\7"),
            new Mark(ForeignFormat.BZIP2, 0, "BZh"),
            new Mark(ForeignFormat.XZ, 0, "\u00FD7zXZ\0"),
            new Mark(ForeignFormat.ZSTD, 0, "(\u00B5/\u00FD"),
            new Mark(ForeignFormat.LZ4, 0, "\4\"M\30"),
            new Mark(ForeignFormat.COMPRESS, 0, "\37\u009D"),
            new Mark(ForeignFormat.CABINET, 0, "MSCF\0\0\0\0"),
            new Mark(ForeignFormat.PNG, 0, "\u0089PNG\r\n\32\n"),
            new Mark(ForeignFormat.JPEG, 0, "\u00FF\u00D8\u00FF"),
            new Mark(ForeignFormat.JPEG2000, 0, "\0\0\0\fjP  "),
            new Mark(ForeignFormat.JPEG2000, 0, "\u00FFO\u00FFQ"),
            new Mark(ForeignFormat.GIF, 0, "GIF8"),
            new Mark(ForeignFormat.TIFF, 0, "II*\0"),
            new Mark(ForeignFormat.TIFF, 0, "MM\0*"),
            new Mark(ForeignFormat.TIFF, 0, "II+\0"),
            new Mark(ForeignFormat.TIFF, 0, "MM\0+"),
            new Mark(ForeignFormat.VIDEO, 4, "ftyp"),
            new Mark(ForeignFormat.VIDEO, 8, "AVI "),
            new Mark(ForeignFormat.PDF, 0, "%PDF"),
            new Mark(ForeignFormat.OFFICE, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\32\u00E1"),
            new Mark(ForeignFormat.MATLAB, 0, "MATLAB "),
            new Mark(ForeignFormat.HDF5, 0, "\u0089HDF\r\n\32\n"),
            new Mark(ForeignFormat.MINC, 0, "CDF\1"),
            new Mark(ForeignFormat.MINC, 0, "CDF\2"),
            new Mark(ForeignFormat.NUMPY, 0, "\u0093NUMPY"),
            new Mark(ForeignFormat.VTK, 0, "# vtk DataFile"),
            new Mark(ForeignFormat.VTK, 0, "<VTKFile"),
            new Mark(ForeignFormat.INTERFILE, 0, "!INTERFILE"),
            new Mark(ForeignFormat.LFS, 0, "version https://git-lfs"),
            new Mark(ForeignFormat.PROGRAM, 0, "\u007FELF"));

    /** What a file is that is neither DICOM nor a ZIP nor a NIfTI file by its content. */
    static Optional<ForeignFormat> of(Path file, FileStart start) {
        Optional<ForeignFormat> told = byContent(start);
        if (told.isPresent()) {
            return told;
        }
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".img") && hasHeader(file)
                ? Optional.of(ForeignFormat.NIFTI_PAIR)
                : Optional.empty();
    }

    private static boolean hasHeader(Path img) {
        String stem = img.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        for (String ending : List.of(".hdr", ".HDR", ".Hdr")) {
            Path header = img.resolveSibling(stem + ending);
            try {
                if (Files.isRegularFile(header) && FileStart.of(header).isPairHeader()) {
                    return true;
                }
            } catch (IOException e) {
                // then nothing is known of it
            }
        }
        return false;
    }

    static Optional<ForeignFormat> byContent(FileStart start) {
        if (start.isEmpty()) {
            return Optional.of(ForeignFormat.EMPTY);
        }
        if (start.isDicom()) {
            return Optional.empty();
        }
        if (start.isGzip()) {
            return Optional.of(inGzip(start.unpacked()));
        }
        if (start.isPairHeader()) {
            return Optional.of(ForeignFormat.NIFTI_PAIR);
        }
        if (start.isNifti()) {
            return Optional.of(ForeignFormat.NIFTI);
        }
        for (Mark mark : MARKS) {
            if (start.has(mark.offset(), mark.letters())) {
                return Optional.of(mark.format());
            }
        }
        return byText(start);
    }

    private static Optional<ForeignFormat> byText(FileStart start) {
        String disc = new String(start.disc(), StandardCharsets.ISO_8859_1);
        if (disc.equals("CD001") || disc.equals("BEA01")) {
            return Optional.of(ForeignFormat.DISC);
        }
        String text = start.text();
        if (META_IMAGE.matcher(text).find()) {
            return Optional.of(ForeignFormat.META_IMAGE);
        }
        return WEB_PAGE.matcher(text).matches() ? Optional.of(ForeignFormat.WEB_PAGE) : Optional.empty();
    }

    private static ForeignFormat inGzip(FileStart inside) {
        if (inside.isDicom()) {
            return ForeignFormat.DICOM_GZIP;
        }
        if (inside.has(257, "ustar")) {
            return ForeignFormat.TAR_GZIP;
        }
        if (inside.isNifti()) {
            return ForeignFormat.NIFTI;
        }
        return inside.has(0, "\0\0\0\1") ? ForeignFormat.MGH : ForeignFormat.GZIP;
    }

    /** By the name alone, for what says nothing itself. */
    static Optional<ForeignFormat> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (SPLIT.matcher(lower).matches()) {
            return Optional.of(ForeignFormat.SPLIT);
        }
        return switch (ending) {
            case "raw", "zraw", "vol" -> Optional.of(ForeignFormat.RAW);
            case "mgh" -> Optional.of(ForeignFormat.MGH);
            case "bmp" -> Optional.of(ForeignFormat.BMP);
            case "zip" -> Optional.of(ForeignFormat.DAMAGED_ZIP);
            case "tar" -> Optional.of(ForeignFormat.TAR);
            case "exe", "dll", "class", "jar" -> Optional.of(ForeignFormat.PROGRAM);
            default -> Optional.empty();
        };
    }

    /** Whether a file beside a CT may hold another, by its name: its content is looked at then. */
    static boolean isWorthALook(String name) {
        return WORTH_A_LOOK.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}

//! The colours of each theme. `tests/colours` holds them to what they promise: letters at least
//! 4.5:1 on whatever is behind them, edges 3:1, and the types' colours apart for eyes of every kind;
//! they were searched for with those distances as the aim, not chosen by taste alone.
//!
//! May import: `ui::theme`, egui.

use egui::Color32;

use super::{BandColors, Theme, TypeColors};

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn pair(fill: u32, ink: u32) -> TypeColors {
    TypeColors {
        fill: rgb(fill),
        ink: rgb(ink),
    }
}

const fn band(fill: u32, line: u32) -> BandColors {
    BandColors {
        fill: rgb(fill),
        line: rgb(line),
    }
}

/// On paper: the current hit, exact ones, looser ones.
const HITS_ON_PAPER: [BandColors; 3] = [
    band(0xFF_B0_4D, 0x8A_33_00),
    band(0xFF_E1_5C, 0x8F_62_00),
    band(0xFF_F3_C4, 0x8F_62_00),
];

/// On paper, in the order of `Color::ALL`: brighter than the shades of names.
const HIGHLIGHTS_ON_PAPER: [BandColors; 4] = [
    band(0xFF_F2_8A, 0xA6_7A_00),
    band(0xC9_F5_A6, 0x3F_84_10),
    band(0xB5_E3_FF, 0x18_74_B0),
    band(0xFF_CB_DE, 0xC2_34_70),
];

/// Dark ink on warm paper.
pub(super) static LIGHT: Theme = Theme {
    name: "light",
    dark: false,
    page: rgb(0xFD_FB_F7),
    panel: rgb(0xF4_F0_E8),
    raised: rgb(0xFF_FF_FF),
    text: rgb(0x1E1B16),
    quiet: rgb(0x62_5B_50),
    line: rgb(0xE0_D9_CC),
    edge: rgb(0x8A_82_74),
    accent: rgb(0x0F_5C_5C),
    hover: rgb(0xE9_E3_D7),
    chosen: rgb(0xDD_EA_E6),
    selection: rgb(0xB9_D7_F5),
    error: rgb(0x9B_1C_1C),
    error_fill: rgb(0xFB_E9_E7),
    // In the order of `EntityType::ALL`.
    types: [
        pair(0xB0_C6_FF, 0x13_4B_B0),
        pair(0xFF_E2_FC, 0x583B64),
        pair(0xCA_FB_D7, 0x00_72_56),
        pair(0xD2_A5_A0, 0x97_21_3B),
        pair(0xDD_CB_C2, 0x46_2A_1C),
        pair(0xE8_E9_A6, 0x78_5F_0B),
        pair(0xB3_D1_99, 0x3C_47_00),
        pair(0xE2_B5_DC, 0x63_01_3D),
        pair(0xCB_D2_D7, 0x4C_5A_60),
    ],
    hits: HITS_ON_PAPER,
    highlights: HIGHLIGHTS_ON_PAPER,
};

/// Brown ink on old paper.
pub(super) static SEPIA: Theme = Theme {
    name: "sepia",
    dark: false,
    page: rgb(0xF5_EC_D9),
    panel: rgb(0xEA_DF_C8),
    raised: rgb(0xFB_F5_E8),
    text: rgb(0x33_27_1A),
    quiet: rgb(0x5E_52_40),
    line: rgb(0xD6_C9_AE),
    edge: rgb(0x82_75_5E),
    accent: rgb(0x14_56_5A),
    hover: rgb(0xDF_D2_B7),
    chosen: rgb(0xD5_DC_C4),
    selection: rgb(0xA9_C6_DC),
    error: rgb(0x8E_1B_12),
    error_fill: rgb(0xF5_D9_CB),
    types: [
        pair(0xB3_BF_FD, 0x15_45_A6),
        pair(0xE0_C6_DA, 0x3B_0B_58),
        pair(0x8B_D1_B3, 0x01_32_18),
        pair(0xEB_A2_98, 0x70_1A_2B),
        pair(0xD2_F0_EB, 0x03_63_6F),
        pair(0xD9_B7_78, 0x66_43_02),
        pair(0xD3_DD_A8, 0x44_62_34),
        pair(0xD6_A1_D3, 0x41_18_2F),
        pair(0xB6_B4_BB, 0x4A_41_4B),
    ],
    hits: HITS_ON_PAPER,
    highlights: HIGHLIGHTS_ON_PAPER,
};

/// Light ink on a warm dark page.
pub(super) static DARK: Theme = Theme {
    name: "dark",
    dark: true,
    page: rgb(0x1C_1B_19),
    panel: rgb(0x24_22_1F),
    raised: rgb(0x2E_2B_27),
    text: rgb(0xE9_E4_DA),
    quiet: rgb(0xAE_A6_98),
    line: rgb(0x3A_36_30),
    edge: rgb(0x83_7C_6F),
    accent: rgb(0x7F_C8_C0),
    hover: rgb(0x34_31_2C),
    chosen: rgb(0x2B_40_3D),
    selection: rgb(0x35_51_74),
    error: rgb(0xF2_A3_9B),
    error_fill: rgb(0x45_22_1F),
    types: [
        pair(0x0E_3C_68, 0x83_A5_FF),
        pair(0x37_28_38, 0xBF_9D_BD),
        pair(0x47_60_42, 0xCD_F2_B7),
        pair(0x41_26_19, 0xD8_99_7C),
        pair(0x1A_61_76, 0xB5_F1_F2),
        pair(0x6C_55_0A, 0xFF_DE_4E),
        pair(0x38_3F_01, 0x94B432),
        pair(0x63_30_3A, 0xFC_BB_C1),
        pair(0x4E_52_57, 0xC5_C8_F3),
    ],
    hits: [
        band(0x8A_45_00, 0xFF_B8_6B),
        band(0x66_54_00, 0xE8_C8_3C),
        band(0x3A_34_1A, 0xE8_C8_3C),
    ],
    highlights: [
        band(0x59_4D_00, 0xE3_C6_2E),
        band(0x2C_50_12, 0x93_D6_5A),
        band(0x0E_47_6B, 0x6C_BC_F0),
        band(0x66_23_40, 0xF2_86_B2),
    ],
};

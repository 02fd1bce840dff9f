//! The colours of each theme. `tests/colours` holds them to what they promise: letters at least
//! 4.5:1 on whatever is behind them, edges 3:1, and the types' colours apart for eyes of every kind;
//! they were searched for with those distances as the aim, not chosen by taste alone. A type has one
//! hue in all themes: persons blue, organisations violet, places green, events orange to red,
//! nationalities turquoise, dates yellow, money olive, percentages pink, measures grey; what an
//! article has most of (persons, places) is the strongest.
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
        pair(0x99_C3_FF, 0x02_59_D1),
        pair(0xC6_BD_D4, 0x83_48_7F),
        pair(0xA9_CA_A1, 0x05_70_52),
        pair(0xF5_D5_C8, 0x86_42_39),
        pair(0xC1_F1_FE, 0x0F_50_5C),
        pair(0xE1_DA_88, 0x55_48_00),
        pair(0xE3_F8_C2, 0x58_6A_00),
        pair(0xE3_B5_BB, 0x75_04_2F),
        pair(0xD1_D6_DB, 0x46_4A_48),
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
        pair(0xB4_D1_FE, 0x07_51_C8),
        pair(0xC0_B6_CA, 0x50_21_74),
        pair(0x95_BE_8B, 0x15_40_31),
        pair(0xFB_B9_AA, 0xAD_01_1E),
        pair(0xD7_F5_FB, 0x01_5C_6B),
        pair(0xE8_D3_83, 0x66_5A_3B),
        pair(0xE1_EF_B2, 0x37_51_09),
        pair(0xCE_AB_AE, 0x67_1A_49),
        pair(0xCB_CE_D0, 0x53_56_55),
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
        pair(0x34_50_73, 0x7C_B1_FF),
        pair(0x36_21_46, 0xC4_A3_BF),
        pair(0x48_57_44, 0xB6_FC_BB),
        pair(0x47_2C_1F, 0xF5_A8_85),
        pair(0x19_38_3C, 0x71_E3_F5),
        pair(0x6A_4C_0B, 0xFE_EA_56),
        pair(0x2F_3C_00, 0xA7_C2_2D),
        pair(0x60_4A_55, 0xFF_CA_D0),
        pair(0x40_3E_39, 0xB6_B3_A5),
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

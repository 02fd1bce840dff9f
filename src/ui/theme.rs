//! The look of the window from one table each: colours, the colours of the entity types (page and
//! sidebar share them), sizes and spaces.
//!
//! May import: `entity`, egui.

use egui::Color32;
use serde::{Deserialize, Serialize};

use crate::entity::EntityType;

/// What the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system is.
    #[default]
    System,
    /// Dark letters on paper.
    Light,
    /// Light letters on a dark page.
    Dark,
}

/// The colours of one theme.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether letters are lighter than the page.
    pub dark: bool,
    /// The page.
    pub page: Color32,
    /// The sidebar and the bars.
    pub panel: Color32,
    /// Menus, tooltips, fields: what floats or takes input.
    pub raised: Color32,
    /// The article's letters.
    pub text: Color32,
    /// Letters of second rank: counts, roles, hints.
    pub quiet: Color32,
    /// Thin lines between parts.
    pub line: Color32,
    /// Borders of fields and buttons, and scroll bars: at least 3:1 on what they stand on.
    pub edge: Color32,
    /// What is chosen, focused, or leads on.
    pub accent: Color32,
    /// Behind a row or button under the pointer.
    pub hover: Color32,
    /// Behind a chosen row.
    pub chosen: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// Letters and border of an error.
    pub error: Color32,
    /// Behind an error.
    pub error_fill: Color32,
    types: [TypeColors; 9],
}

/// The colours of one entity type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeColors {
    /// Behind its mentions on the page.
    pub fill: Color32,
    /// Its mark in the sidebar, its outline, its name in a tooltip.
    pub ink: Color32,
}

impl Theme {
    /// The light or the dark one.
    pub const fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// The colours of a type.
    pub const fn colors(&self, kind: EntityType) -> TypeColors {
        self.types[kind as usize]
    }
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn pair(fill: u32, ink: u32) -> TypeColors {
    TypeColors {
        fill: rgb(fill),
        ink: rgb(ink),
    }
}

/// Dark ink on warm paper.
static LIGHT: Theme = Theme {
    dark: false,
    page: rgb(0xFD_FB_F7),
    panel: rgb(0xF4_F0_E8),
    raised: rgb(0xFF_FF_FF),
    text: rgb(0x1E1B16),
    quiet: rgb(0x6B_64_58),
    line: rgb(0xE0_D9_CC),
    edge: rgb(0x90_88_7A),
    accent: rgb(0x0F_5C_5C),
    hover: rgb(0xE9_E3_D7),
    chosen: rgb(0xDD_EA_E6),
    selection: rgb(0xB9_D7_F5),
    error: rgb(0x9B_1C_1C),
    error_fill: rgb(0xFB_E9_E7),
    // In the order of `EntityType::ALL`.
    types: [
        pair(0xCF_E3_F7, 0x1F_5E_9E),
        pair(0xE3_D6_F5, 0x6A_3F_A0),
        pair(0xCD_EB_D3, 0x23_74_3A),
        pair(0xFA_D4_CB, 0xB2_40_2A),
        pair(0xC6_EC_EA, 0x17_70_6C),
        pair(0xFB_E7_B2, 0x8A_61_00),
        pair(0xE6_E0_C3, 0x6B_5F_1D),
        pair(0xF3_D3_E6, 0x9A_2F_6E),
        pair(0xDD_DF_E4, 0x4C_55_66),
    ],
};

/// Light ink on a warm dark page.
static DARK: Theme = Theme {
    dark: true,
    page: rgb(0x1C_1B_19),
    panel: rgb(0x24_22_1F),
    raised: rgb(0x2E_2B_27),
    text: rgb(0xE9_E4_DA),
    quiet: rgb(0xA8_A0_92),
    line: rgb(0x3A_36_30),
    edge: rgb(0x80_79_6C),
    accent: rgb(0x7F_C8_C0),
    hover: rgb(0x34_31_2C),
    chosen: rgb(0x2B_40_3D),
    selection: rgb(0x35_51_74),
    error: rgb(0xF2_A3_9B),
    error_fill: rgb(0x45_22_1F),
    types: [
        pair(0x24_43_5F, 0x8F_C1_F0),
        pair(0x45_33_62, 0xC3_A4_F0),
        pair(0x1F_4A_2C, 0x86_D6_9B),
        pair(0x5C_2C_22, 0xF0_A0_8D),
        pair(0x17_47_44, 0x7F_D3_CE),
        pair(0x50_3F_14, 0xE8_C7_66),
        pair(0x45_40_20, 0xCD_C0_7F),
        pair(0x54_28_43, 0xEC_A0_CB),
        pair(0x3A_3F_49, 0xB4_BC_CB),
    ],
};

/// Sizes and spaces in points (1/72 inch at 100 %), the same in every theme.
pub mod size {
    /// Letters of the article at 100 %.
    pub const ARTICLE: f32 = 21.0;
    /// Line height of Naskh, in sizes: its vowels need 1.75.
    pub const ARTICLE_LINE: f32 = 1.9;
    /// A headline's letters, in sizes of the article's.
    pub const HEADLINE: f32 = 1.55;
    /// A subheading's letters, likewise.
    pub const SUBHEADING: f32 = 1.18;
    /// The longest line, in sizes: some seventy letters of Naskh.
    pub const MEASURE: f32 = 33.0;
    /// Space between paragraphs, in line heights.
    pub const PARAGRAPH_GAP: f32 = 0.45;
    /// Space beside and above the article.
    pub const PAGE_MARGIN: f32 = 40.0;
    /// Space beside the article in a narrow window.
    pub const PAGE_MARGIN_NARROW: f32 = 18.0;
    /// Letters of the interface.
    pub const INTERFACE: f32 = 14.0;
    /// Letters of second rank in the interface.
    pub const SMALL: f32 = 12.0;
    /// Headings in the interface.
    pub const LARGE: f32 = 17.0;
    /// Line height of the interface, in sizes.
    pub const INTERFACE_LINE: f32 = 1.55;
    /// A row of the sidebar.
    pub const ROW: f32 = 30.0;
    /// A row of a menu.
    pub const MENU_ROW: f32 = 28.0;
    /// A button's height, and an icon button's width.
    pub const BUTTON: f32 = 32.0;
    /// Space inside panels and between groups.
    pub const SPACE: f32 = 12.0;
    /// Half of it.
    pub const HALF: f32 = 6.0;
    /// Corners of buttons, fields, rows.
    pub const CORNER: u8 = 6;
    /// Corners of the shading behind mentions.
    pub const SHADE_CORNER: u8 = 4;
    /// The sidebar, at first.
    pub const SIDEBAR: f32 = 300.0;
    /// Below this window width the sidebar hides until it is asked for.
    pub const NARROW: f32 = 720.0;
    /// The scroll bar.
    pub const SCROLL_BAR: f32 = 12.0;
}

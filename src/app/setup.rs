//! Makes egui look as the theme says.
//!
//! May import: `typeset`, `ui::theme`, egui.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, Stroke, Visuals};

use crate::{
    typeset::INTERFACE_FONT,
    ui::theme::{Theme, size},
};

/// How long menus and tooltips take to appear, in seconds.
const FADE: f32 = 0.1;

/// What is set once.
pub fn prepare(context: &Context) {
    context.set_fonts(fonts());
    context.options_mut(|options| {
        // Ctrl with + and - changes the article's letters, not the whole window.
        options.zoom_with_keyboard = false;
    });
    context.all_styles_mut(|style| {
        style.spacing.item_spacing = egui::vec2(size::HALF, size::HALF);
        style.interaction.tooltip_delay = 0.4;
        style.animation_time = FADE;
    });
}

/// egui draws none of our strings, but wants a font for the sizes of its own widgets.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let name = "interface".to_owned();
    fonts.font_data.insert(
        name.clone(),
        Arc::new(FontData::from_static(INTERFACE_FONT)),
    );
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![name.clone()]);
    }
    fonts
}

/// How long a fade takes, in seconds; none at all for readers who want no motion.
pub fn apply_motion(context: &Context, less_motion: bool) {
    let seconds = if less_motion { 0.0 } else { FADE };
    if context.global_style().animation_time != seconds {
        context.all_styles_mut(|style| style.animation_time = seconds);
    }
}

/// Gives egui's own parts (panels, scroll bars, popups) the theme's colours.
pub fn apply_theme(context: &Context, theme: &'static Theme) {
    let mut visuals = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    visuals.panel_fill = theme.panel;
    visuals.window_fill = theme.raised;
    visuals.extreme_bg_color = theme.line;
    visuals.override_text_color = Some(theme.text);
    visuals.selection.bg_fill = theme.selection;
    visuals.selection.stroke = Stroke::new(1.0, theme.accent);
    visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, theme.line);
    if context.global_style().visuals != visuals {
        context.set_visuals(visuals);
    }
}

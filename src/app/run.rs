//! Opens the window, or draws it.
//!
//! May import: everything below it, eframe and egui.

use std::path::PathBuf;

use egui::{Context, ViewportBuilder, vec2};

use super::{App, Settings, Size, picture};
use crate::ui::{
    Command,
    messages::{Language, Message},
    theme::ThemeChoice,
};

/// The window could not be opened.
#[derive(Debug, thiserror::Error)]
#[error("the window could not be opened: {0}")]
pub struct WindowError(String);

/// Opens the window on the last of `files`, on `input` (what came in on standard input), or on
/// the article that comes with the program; returns when it is closed.
///
/// # Errors
/// There is no display, or no driver for it.
pub fn window(files: Vec<PathBuf>, input: Option<Vec<u8>>) -> Result<(), WindowError> {
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(Message::AppName.text(system_language()))
            .with_app_id("warraq")
            .with_inner_size(vec2(1180.0, 800.0))
            .with_min_inner_size(vec2(420.0, 320.0))
            .with_drag_and_drop(true),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let place = Settings::place();
        let settings = place.as_deref().map(Settings::read).unwrap_or_default();
        let mut app = App::new(&creation.egui_ctx, settings, place, system_language());
        match (files.into_iter().next_back(), input) {
            (Some(file), _) => app.open(file),
            (None, Some(input)) => app.read_bytes(input.into()),
            (None, None) => app.apply(Command::OpenSample),
        }
        Ok(Box::new(app))
    });
    eframe::run_native("warraq", options, create).map_err(|error| WindowError(error.to_string()))
}

/// The interface language of the system, Arabic where it speaks none of ours.
fn system_language() -> Language {
    sys_locale::get_locale().and_then(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// What `warraq render` draws.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The article.
    pub file: PathBuf,
    /// The picture to write.
    pub output: PathBuf,
    /// How large.
    pub size: Size,
    /// The theme; a picture has no system to follow, so that means light.
    pub theme: ThemeChoice,
    /// The interface's language; `None` for the system's.
    pub language: Option<Language>,
}

/// Draws the window on a file and writes the picture; an unreadable file gives the picture of
/// the window that says so.
///
/// # Errors
/// The picture could not be written.
pub fn render(options: &RenderOptions) -> std::io::Result<()> {
    let context = Context::default();
    let settings = Settings { theme: options.theme, language: options.language, ..Settings::default() };
    let mut app = App::new(&context, settings, None, system_language());
    app.open(options.file.clone());
    app.finish_reading();
    let image = picture::draw(&context, &mut app, options.size, None);
    picture::write(&image, &options.output)
}

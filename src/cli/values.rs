//! The values of options, each with what is said of a wrong one.
//!
//! May import: `export`, `typeset`.

use crate::{
    export::{Format, LabelLanguage},
    typeset::{Digits, Justification},
};

/// The output format of that name.
pub(super) fn format(name: &str) -> Result<Format, String> {
    let names = Format::ALL.map(Format::name).join(", ");
    Format::from_name(name).ok_or_else(|| format!("it is one of {names}"))
}

/// The language of an output's headings.
pub(super) fn labels(tag: &str) -> Result<LabelLanguage, &'static str> {
    LabelLanguage::of_tag(tag).ok_or("it is ar, en or fr")
}

/// A width in pixels.
pub(super) fn pixels(text: &str) -> Result<f32, &'static str> {
    let pixels = text.parse().ok();
    let sensible = pixels.filter(|pixels| (1.0..=100_000.0).contains(pixels));
    sensible.ok_or("it is a number of pixels, from 1 to 100000")
}

/// The width and height of a picture, in points.
pub(super) fn size(text: &str) -> Result<[f32; 2], &'static str> {
    let sides = text.split_once(['x', '×']).and_then(|(width, height)| {
        let side = |text: &str| {
            text.parse::<u16>()
                .ok()
                .filter(|side| (100..=8000).contains(side))
        };
        Some([side(width)?.into(), side(height)?.into()])
    });
    sides.ok_or("it is two numbers from 100 to 8000, like 1280x800")
}

/// A place in a picture, in points from its upper left corner.
pub(super) fn place(text: &str) -> Result<[f32; 2], &'static str> {
    let place = text
        .split_once(',')
        .and_then(|(x, y)| Some([x.trim().parse().ok()?, y.trim().parse().ok()?]));
    let sensible = place.filter(|place| place.iter().all(|side| (0.0..8000.0).contains(side)));
    sensible.ok_or("it is two numbers, like 640,400")
}

/// How many pixels a point has.
pub(super) fn scale(text: &str) -> Result<f32, &'static str> {
    let scale = text.parse().ok();
    let sensible = scale.filter(|scale| (0.5..=4.0).contains(scale));
    sensible.ok_or("it is a number from 0.5 to 4")
}

/// The size of the article's letters, in steps of 10 % from 100 %.
pub(super) fn zoom(text: &str) -> Result<i8, &'static str> {
    let percent: Option<u16> = text.trim_end_matches('%').parse().ok();
    let steps = percent.filter(|percent| percent % 10 == 0 && (60..=400).contains(percent));
    steps
        .map(|percent| (percent / 10) as i8 - 10)
        .ok_or("it is a number of per cent from 60 to 400, in steps of 10")
}

/// How lines end.
pub(super) fn line_ends(text: &str) -> Result<Justification, &'static str> {
    match text {
        "kashida" => Ok(Justification::Kashida),
        "spaces" => Ok(Justification::Spaces),
        "ragged" => Ok(Justification::Ragged),
        _ => Err("it is kashida, spaces or ragged"),
    }
}

/// Whether something is shown.
pub(super) fn shown(text: &str) -> Result<bool, &'static str> {
    match text {
        "show" => Ok(true),
        "hide" => Ok(false),
        _ => Err("it is show or hide"),
    }
}

/// Which digits are shown.
pub(super) fn digits(text: &str) -> Result<Digits, &'static str> {
    match text {
        "as-written" => Ok(Digits::AsWritten),
        "latin" => Ok(Digits::Latin),
        "arabic" => Ok(Digits::Arabic),
        _ => Err("it is as-written, latin or arabic"),
    }
}

/// The theme of that name.
pub(super) fn theme(text: &str) -> Result<&'static str, &'static str> {
    one_of(["light", "sepia", "dark"], text).ok_or("it is light, sepia or dark")
}

/// How mentions are marked.
pub(super) fn shading(text: &str) -> Result<&'static str, &'static str> {
    one_of(["fills", "underlines", "none"], text).ok_or("it is fills, underlines or none")
}

/// The line height, from sizes of letters to tenths of them.
pub(super) fn line_height(text: &str) -> Result<i8, &'static str> {
    let sizes = text.parse::<f32>().ok();
    let sensible = sizes.filter(|sizes| (1.5..=2.8).contains(sizes));
    sensible
        .map(|sizes| (sizes * 10.0).round() as i8)
        .ok_or("it is a number of letter sizes from 1.5 to 2.8")
}

/// The longest line, in sizes of letters.
pub(super) fn measure(text: &str) -> Result<i8, &'static str> {
    let sizes = text.parse().ok();
    let sensible = sizes.filter(|sizes| (18..=60).contains(sizes) && sizes % 3 == 0);
    sensible.ok_or("it is a number of letter sizes from 18 to 60, in steps of 3")
}

/// The one of `names` that is `text`.
fn one_of<const N: usize>(names: [&'static str; N], text: &str) -> Option<&'static str> {
    names.into_iter().find(|name| *name == text)
}

/// The BCP 47 tag of an interface language.
pub(super) fn language(text: &str) -> Result<&'static str, &'static str> {
    let languages = ["ar", "en", "fr"];
    let found = languages.into_iter().find(|language| *language == text);
    found.ok_or("it is ar, en or fr")
}

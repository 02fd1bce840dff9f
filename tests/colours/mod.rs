//! The colour tables: letters are legible on whatever is behind them, and the types stay apart for
//! eyes of every kind. A new colour gets its rows in [`rows`].

mod contrast;
mod sight;

use egui::Color32;
use warraq::{
    annotation::Color,
    entity::EntityType,
    ui::theme::{BandColors, Theme, TypeColors},
};

use contrast::contrast;
use sight::{Sight, distance};

/// Letters (WCAG 2.2, success criterion 1.4.3).
const LETTERS: f64 = 4.5;
/// Edges of buttons and fields, scroll bars, lines under words (1.4.11).
const EDGES: f64 = 3.0;

/// Something that is drawn on something: at least how far apart in brightness.
struct Row {
    what: String,
    front: Color32,
    behind: Color32,
    least: f64,
}

/// Everything that is drawn on something in `theme`.
fn rows(theme: &Theme) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |what: &str, front, behind, least| {
        rows.push(Row {
            what: what.to_owned(),
            front,
            behind,
            least,
        });
    };
    let grounds = [
        ("page", theme.page),
        ("panel", theme.panel),
        ("raised", theme.raised),
        ("hover", theme.hover),
        ("chosen", theme.chosen),
    ];
    for (ground, behind) in grounds {
        add(&format!("text on {ground}"), theme.text, behind, LETTERS);
        add(&format!("quiet on {ground}"), theme.quiet, behind, LETTERS);
        add(
            &format!("accent on {ground}"),
            theme.accent,
            behind,
            LETTERS,
        );
    }
    for (ground, behind) in &grounds[..3] {
        add(&format!("edge on {ground}"), theme.edge, *behind, EDGES);
    }
    add("a strong button", theme.page, theme.accent, LETTERS);
    add("error on page", theme.error, theme.page, LETTERS);
    add("error on raised", theme.error, theme.raised, LETTERS);
    add("an error", theme.error, theme.error_fill, LETTERS);
    add("text in an error", theme.text, theme.error_fill, LETTERS);
    add(
        "selected text",
        theme.text,
        over(theme.selected(), theme.page),
        LETTERS,
    );
    for kind in EntityType::ALL {
        let TypeColors { fill, ink } = theme.colors(kind);
        let doubtful = theme.doubtful(kind);
        let selected = over(theme.selected(), fill);
        add(&format!("text on {kind:?}"), theme.text, fill, LETTERS);
        add(
            &format!("text on doubtful {kind:?}"),
            theme.text,
            doubtful,
            LETTERS,
        );
        add(
            &format!("text on selected {kind:?}"),
            theme.text,
            selected,
            LETTERS,
        );
        add(&format!("outline of {kind:?}"), ink, fill, EDGES);
        for (ground, behind) in grounds {
            add(&format!("{kind:?} on {ground}"), ink, behind, LETTERS);
        }
        for color in Color::ALL {
            let band = theme.highlight(color).fill;
            let what = format!("outline of {kind:?} in a {color:?} highlight");
            add(&what, ink, band, EDGES);
        }
    }
    for (what, BandColors { fill, line }) in bands(theme) {
        add(&format!("text on {what}"), theme.text, fill, LETTERS);
        add(&format!("line of {what}"), line, fill, EDGES);
        add(&format!("line of {what} on page"), line, theme.page, EDGES);
    }
    rows
}

/// Hits and highlights.
fn bands(theme: &Theme) -> Vec<(String, BandColors)> {
    let hits = [
        ("current hit", true, true),
        ("hit", true, false),
        ("looser hit", false, false),
    ];
    let hits = hits.map(|(what, exact, current)| (what.to_owned(), theme.hit(exact, current)));
    let highlights = Color::ALL.map(|color| (format!("{color:?}"), theme.highlight(color)));
    hits.into_iter().chain(highlights).collect()
}

/// `front`, which lets some of it through, over `behind`: as egui blends (premultiplied).
fn over(front: Color32, behind: Color32) -> Color32 {
    behind.blend(front)
}

#[test]
fn what_is_drawn_is_legible_on_what_is_behind_it_in_every_theme() {
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        let mut least: Option<(f64, String)> = None;
        for row in rows(theme) {
            let found = contrast(row.front, row.behind);
            if found < row.least {
                faults.push(format!(
                    "{}: {} {found:.2} < {}",
                    theme.name, row.what, row.least
                ));
            }
            let share = found / row.least;
            if least.as_ref().is_none_or(|(low, _)| share < *low) {
                least = Some((share, format!("{} {found:.2}", row.what)));
            }
        }
        println!(
            "{}: nearest to its bound: {:?}",
            theme.name,
            least.map(|least| least.1)
        );
    }
    assert_eq!(faults, [""; 0]);
}

/// How far apart two types' colours are at least, in CIEDE2000: the fills of any two, those of two
/// of the four that make most of an article, and the inks likewise. Nine light fills cannot all be
/// far apart to an eye with two kinds of cones; what they lack, inks (outline, line under the word,
/// mark in the sidebar), the dashes of lines and the card under the pointer make up for.
struct Apart {
    fills: f64,
    common_fills: f64,
    inks: f64,
    common_inks: f64,
}

/// To an eye with three kinds of cones, and to one with two.
const APART: [Apart; 2] = [
    Apart {
        fills: 10.5,
        common_fills: 15.0,
        inks: 13.9,
        common_inks: 20.5,
    },
    Apart {
        fills: 7.0,
        common_fills: 9.8,
        inks: 8.5,
        common_inks: 12.4,
    },
];

/// How far a fill is from the page at least, to every eye.
const FROM_PAGE: f64 = 8.9;

/// The types that make most of an article.
const COMMON: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Organisation,
    EntityType::Place,
    EntityType::Date,
];

#[test]
fn types_stay_apart_for_eyes_of_every_kind() {
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        for sight in Sight::ALL {
            let bound = &APART[usize::from(sight != Sight::Normal)];
            let fill = |kind: EntityType| theme.colors(kind).fill;
            let ink = |kind: EntityType| theme.colors(kind).ink;
            let found = [
                ("fills", nearest(&EntityType::ALL, sight, fill), bound.fills),
                (
                    "common fills",
                    nearest(&COMMON, sight, fill),
                    bound.common_fills,
                ),
                ("inks", nearest(&EntityType::ALL, sight, ink), bound.inks),
                (
                    "common inks",
                    nearest(&COMMON, sight, ink),
                    bound.common_inks,
                ),
                ("page", from_page(theme, sight), FROM_PAGE),
            ];
            for (what, found, least) in found {
                println!("{} {sight:?} {what}: {found:.1}", theme.name);
                if found < least {
                    faults.push(format!(
                        "{} {sight:?} {what}: {found:.2} < {least}",
                        theme.name
                    ));
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// The distance of the two of `kinds` that are nearest to each other.
fn nearest(kinds: &[EntityType], sight: Sight, color: impl Fn(EntityType) -> Color32) -> f64 {
    let distances =
        pairs(kinds).map(|(first, second)| distance(color(*first), color(*second), sight));
    distances.fold(f64::INFINITY, f64::min)
}

/// How far the fill nearest to the page is from it.
fn from_page(theme: &Theme, sight: Sight) -> f64 {
    let fills = EntityType::ALL.map(|kind| theme.colors(kind).fill);
    let distances = fills.map(|fill| distance(fill, theme.page, sight));
    distances.into_iter().fold(f64::INFINITY, f64::min)
}

/// How far apart the hues of one type are at most, in degrees of CIELAB: of its fills and inks in
/// all themes. A reader who learnt that places are green finds them green in the dark.
const HUES: f64 = 40.0;

/// Below this chroma a colour is a grey, which has no hue to speak of.
const GREY: f64 = 8.0;

#[test]
fn a_type_keeps_its_hue_in_every_theme() {
    for kind in EntityType::ALL {
        let colors = Theme::ALL.map(|theme| theme.colors(kind));
        let colors = colors.iter().flat_map(|colors| [colors.fill, colors.ink]);
        let seen: Vec<(f64, f64)> = colors.map(sight::chroma_and_hue).collect();
        if kind == EntityType::Quantity {
            let is_grey = seen.iter().all(|(chroma, _)| *chroma < GREY);
            assert!(is_grey, "measures are grey: {seen:?}");
            continue;
        }
        for (first, second) in pairs(&seen) {
            assert!(first.0 >= GREY, "{kind:?} is a grey: {seen:?}");
            let apart = (first.1 - second.1).abs() % 360.0;
            let apart = apart.min(360.0 - apart);
            assert!(apart <= HUES, "{kind:?}: {apart:.0}° in {seen:?}");
        }
    }
}

/// Each two of them.
fn pairs<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    let with = move |index: usize| all[..index].iter().map(move |other| (&all[index], other));
    (0..all.len()).flat_map(with)
}

#[test]
fn events_and_nationalities_are_apart_and_weaker_than_what_an_article_names_most() {
    for theme in Theme::ALL {
        let fill = |kind| theme.colors(kind).fill;
        let strength = |kind| distance(fill(kind), theme.page, Sight::Normal);
        let (event, group) = (EntityType::Event, EntityType::Group);
        for sight in Sight::ALL {
            let apart = distance(fill(event), fill(group), sight);
            assert!(apart >= 13.5, "{} {sight:?}: {apart:.1}", theme.name);
        }
        for common in &COMMON[..3] {
            assert!(strength(event) < strength(*common), "{}", theme.name);
            assert!(strength(group) < strength(*common), "{}", theme.name);
        }
    }
}

#[test]
fn no_two_types_have_the_same_line() {
    use warraq::ui::theme::shading::dashes;
    for (first, second) in pairs(&EntityType::ALL) {
        assert_ne!(dashes(*first), dashes(*second), "{first:?}, {second:?}");
    }
}

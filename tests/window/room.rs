//! Room for every text: on each screen, in each language, from 480 points on and at one to three
//! pixels a point, no letters stand on others or leave the window, and nothing that the interface
//! says is cut short. Seen in what is painted, not in the sizes that widgets say they have.

use std::collections::BTreeSet;

use egui::{Event, Rect, Role, Shape, TextureId, ViewportId, epaint::ClippedShape};
use warraq::{
    app::SAMPLE,
    ui::{
        command::table,
        messages::{Language, Message, table::TABLES},
    },
};

use super::Window;

/// The screens: a name, and the commands and texts that lead to it.
const SCREENS: &[(&str, &[&str])] = &[
    ("page", &["next-mention"]),
    ("find", &["find", "«المخطوطات»"]),
    ("nothing found", &["find", "«زقزقة»"]),
    ("palette", &["palette"]),
    ("help", &["help"]),
    ("table", &["table"]),
    ("timeline", &["timeline"]),
    ("map", &["map"]),
    ("together", &["together"]),
    (
        "card",
        &["next-mention", "next-mention", "next-mention", "card"],
    ),
    ("rename", &["next-mention", "rename"]),
    ("merge", &["next-mention", "merge-into"]),
    ("lexicon", &["next-mention", "remember", "lexicon"]),
    ("said", &["next-mention", "never"]),
    ("alone", &["page-alone"]),
    ("welcome", &["close-tab"]),
    ("menu", &["@Menu"]),
    ("reading", &["@Reading"]),
];

/// Sizes in points, with pixels to a point.
const SIZES: [(f32, f32, f32); 5] = [
    (480.0, 640.0, 1.0),
    (480.0, 400.0, 2.0),
    (480.0, 300.0, 3.0),
    (760.0, 600.0, 1.0),
    (1280.0, 800.0, 1.5),
];

fn screen(language: Language, (width, height, scale): (f32, f32, f32), steps: &[&str]) -> Window {
    let mut window = Window::empty(language);
    window.harness.set_size(egui::vec2(width, height));
    let input = window.harness.input_mut();
    let root = input.viewports.entry(ViewportId::ROOT).or_default();
    root.native_pixels_per_point = Some(scale);
    let mut window = window.reading(SAMPLE);
    for step in steps {
        if let Some(text) = step.strip_prefix('«') {
            let text = text.trim_end_matches('»').to_owned();
            window.harness.event(Event::Text(text));
        } else if let Some(name) = step.strip_prefix('@') {
            let tables = TABLES.iter().copied().flatten();
            let message = tables
                .clone()
                .find(|(found, _)| *found == name)
                .expect(name)
                .1;
            window.click(Role::Button, message.text(language));
        } else {
            let entry = table::all().find(|entry| entry.name == *step).expect(step);
            window.app.borrow_mut().apply(entry.command.clone());
        }
        window.finish_reading();
    }
    // Fades end.
    window.harness.run_steps(30);
    window.app.borrow().forget_strings();
    window.harness.run_steps(1);
    window
}

/// The boxes of what is painted by one text, in points, with what its clip leaves.
struct Text {
    boxes: Vec<Rect>,
    all: Rect,
    clip: Rect,
}

/// What is painted last covers what lies under it.
fn texts(shapes: &[ClippedShape]) -> Vec<Text> {
    let mut texts = Vec::new();
    for clipped in shapes {
        paint(&clipped.shape, clipped.clip_rect, &mut texts);
    }
    texts.retain(|text| !text.boxes.is_empty());
    texts
}

fn paint(shape: &Shape, clip: Rect, texts: &mut Vec<Text>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| paint(shape, clip, texts)),
        Shape::Rect(rect) if rect.fill.a() == 255 => {
            let cover = rect.rect.intersect(clip);
            for text in texts {
                text.boxes.retain(|letter| !cover.contains(letter.center()));
            }
        }
        Shape::Mesh(mesh) if mesh.texture_id != TextureId::default() => {
            let boxes = mesh.vertices.chunks(4).map(|quad| {
                let corners: Vec<_> = quad.iter().map(|vertex| vertex.pos).collect();
                Rect::from_points(&corners)
            });
            texts.push(Text {
                boxes: boxes.filter(|letter| clip.intersects(*letter)).collect(),
                all: mesh.calc_bounds(),
                clip,
            });
        }
        _ => {}
    }
}

/// Whether letters of one stand on letters of the other; marks and swashes may touch.
fn stand_on_each_other(one: &Text, other: &Text) -> Option<Rect> {
    if !one.all.intersects(other.all) {
        return None;
    }
    let core = |letter: &Rect, clip: Rect| letter.shrink2(letter.size() * 0.2).intersect(clip);
    one.boxes.iter().find_map(|letter| {
        let letter = core(letter, one.clip);
        let mut others = other.boxes.iter();
        let on = |under: &&Rect| {
            let both = core(under, other.clip).intersect(letter);
            both.width() > 1.0 && both.height() > 1.0
        };
        others.find(on).copied()
    })
}

/// What is wrong with what is painted.
fn faults(window: &Window) -> Vec<String> {
    let output = window.harness.output();
    let texts = texts(&output.shapes);
    let area = window.harness.ctx.content_rect();
    let mut faults = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            if let Some(at) = stand_on_each_other(text, other) {
                faults.push(format!("letters on letters at {:?}", at.center()));
            }
        }
        let wide = |letter: &&Rect| {
            let clip = text.clip.expand(1.0);
            letter.left() < clip.left() || letter.right() > clip.right()
        };
        if let Some(cut) = text.boxes.iter().find(wide) {
            faults.push(format!("cut at {:?} by {:?}", cut.center(), text.clip));
        }
        let out = |letter: &&Rect| {
            letter.right() > area.right() + 1.0 || letter.left() < area.left() - 1.0
        };
        if let Some(out) = text.boxes.iter().find(out) {
            faults.push(format!("out of the window at {:?}", out.center()));
        }
    }
    faults
}

/// What the interface says and had no room for.
fn cut(window: &Window, language: Language) -> BTreeSet<String> {
    let cut = window.app.borrow().cut_strings();
    let said = |text: &String| {
        let mut all = TABLES.iter().copied().flatten();
        all.any(|(_, message): &(_, Message)| message.text(language) == text)
    };
    cut.into_iter().filter(said).collect()
}

#[test]
fn letters_stand_clear_of_each_other_and_nothing_is_cut() {
    let mut wrong = Vec::new();
    for (language, _) in Language::ALL {
        for size in SIZES {
            for (name, steps) in SCREENS {
                let window = screen(language, size, steps);
                let mut faults = faults(&window);
                faults.extend(
                    cut(&window, language)
                        .iter()
                        .map(|text| format!("cut: {text}")),
                );
                faults.truncate(4);
                let place = format!("{language:?} {size:?} {name}");
                wrong.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

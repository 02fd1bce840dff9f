//! Long documents: heights that are found in the background move nothing, a book in one paragraph
//! is a document like any other.

use std::{thread, time::Duration};

use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, Role, TouchPhase};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;

impl Window {
    /// Lets the background work end.
    fn rest(&mut self) {
        self.app.borrow_mut().measure_in_background();
        for _ in 0..2000 {
            self.harness.step();
            if !self.app.borrow().is_measuring() {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("heights are measured for ever");
    }

    /// The paragraphs on the screen: what they say and where they are.
    fn paragraphs(&self) -> Vec<(String, Rect)> {
        let paragraphs = self.harness.query_all_by_role(Role::Paragraph);
        paragraphs
            .map(|node| {
                (
                    node.accesskit_node().label().unwrap_or_default(),
                    node.rect(),
                )
            })
            .collect()
    }

    fn wheel(&mut self, points: f32) {
        let middle = egui::pos2(800.0, 400.0);
        self.harness.event(Event::PointerMoved(middle));
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -points),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        self.harness.run_steps(30);
    }
}

/// Paragraphs of very different lengths, whose estimates are wrong.
fn article() -> String {
    let paragraph = |n: usize| format!("{n} {}\n", "iiii ".repeat(n % 40) + &"ضضض ".repeat(n % 23));
    (1..400).map(paragraph).collect()
}

#[test]
fn what_is_being_read_stays_where_it_is_while_heights_become_exact() {
    let mut window = Window::on(&article());
    window.harness.key_press(Key::End);
    window.harness.run_steps(3);
    window.wheel(-4000.0);
    let before = window.paragraphs();
    assert!(before.len() > 3);
    window.rest();
    assert_eq!(window.paragraphs(), before);
}

#[test]
fn what_is_being_read_stays_at_the_top_when_letters_grow() {
    let mut window = Window::on(&article());
    window.wheel(3000.0);
    let number = |window: &Window| -> usize {
        let first = window.paragraphs().into_iter().next().expect("a paragraph");
        let number = first
            .0
            .split(' ')
            .next()
            .and_then(|number| number.parse().ok());
        number.expect("a number")
    };
    let before = number(&window);
    assert!(before > 5);
    for _ in 0..4 {
        window
            .harness
            .key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        window.harness.run_steps(3);
        assert_eq!(number(&window), before);
    }
}

#[test]
fn when_everything_is_measured_no_frame_is_asked_for() {
    let mut window = Window::on(&article());
    window.rest();
    window.harness.run_steps(5);
    let output = window.harness.output();
    let root = &output.viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(root.repaint_delay, Duration::MAX);
}

/// A book in one paragraph, without line ends.
fn book() -> String {
    (0..30_000).map(|n| format!("الكلمة{n} ")).collect()
}

#[test]
fn a_book_in_one_paragraph_is_shown_line_after_line_and_copied_whole() {
    let text = book();
    let mut window = Window::on(&text);
    let mut parts: Vec<String> = Vec::new();
    for _ in 0..60 {
        for (shown, _) in window.paragraphs() {
            if !parts.contains(&shown) {
                parts.push(shown);
            }
        }
        window.wheel(600.0);
    }
    let seen = parts.concat();
    assert!(
        text.starts_with(&seen),
        "parts of the paragraph follow each other"
    );
    assert!(seen.len() > 40_000, "only {} bytes were seen", seen.len());
    let session_text = {
        let app = window.app.borrow();
        app.session().expect("an article").document.text.clone()
    };
    assert_eq!(session_text.trim_end(), text.trim_end());
}

#[test]
fn parts_of_a_paragraph_leave_no_gap_between_their_lines() {
    let mut window = Window::on(&book());
    window.rest();
    window.wheel(9000.0);
    let mut met = 0;
    for _ in 0..12 {
        let mut rects: Vec<Rect> = window
            .paragraphs()
            .into_iter()
            .map(|(_, rect)| rect)
            .collect();
        rects.sort_by(|a, b| a.top().total_cmp(&b.top()));
        for pair in rects.windows(2) {
            met += 1;
            let gap = pair[1].top() - pair[0].bottom();
            assert!(gap.abs() <= 1.0, "{gap} points between two parts");
        }
        window.wheel(500.0);
    }
    assert!(met > 0, "no border between parts came by");
}

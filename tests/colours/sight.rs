//! How far apart two colours are to eyes of different kinds. What is seen with two kinds of cones:
//! G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation
//! of Color Vision Deficiency", IEEE TVCG 15 (2009), table of severity 1.0, on linear light. The
//! distance: CIEDE2000.

use egui::Color32;
use palette::{FromColor as _, Lab, LinSrgb, color_difference::Ciede2000 as _};

use super::contrast::linear;

/// How colours are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Normal,
    Protan,
    Deutan,
    Tritan,
}

impl Sight {
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protan, Self::Deutan, Self::Tritan];

    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Self::Deutan => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Self::Tritan => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }

    /// What `color` looks like.
    fn see(self, color: Color32) -> Lab<palette::white_point::D65, f64> {
        let light = linear(color);
        let [r, g, b] = self.matrix().map(|row| {
            let sum: f64 = row
                .iter()
                .zip(light)
                .map(|(share, light)| share * light)
                .sum();
            sum.clamp(0.0, 1.0)
        });
        Lab::from_color(LinSrgb::new(r, g, b))
    }
}

/// The distance of two colours; 1 can just be seen side by side.
pub fn distance(first: Color32, second: Color32, sight: Sight) -> f64 {
    sight.see(first).difference(sight.see(second))
}

/// The chroma of a colour and its hue in degrees, to an eye with three kinds of cones (CIELAB).
pub fn chroma_and_hue(color: Color32) -> (f64, f64) {
    let seen = Sight::Normal.see(color);
    (seen.a.hypot(seen.b), seen.b.atan2(seen.a).to_degrees())
}

#[test]
fn red_and_green_are_near_to_eyes_that_lack_a_cone_and_far_to_others() {
    let red = Color32::from_rgb(200, 80, 60);
    let green = Color32::from_rgb(120, 130, 40);
    let apart = |sight| distance(red, green, sight);
    assert!(apart(Sight::Normal) > 2.0 * apart(Sight::Deutan));
    assert!(apart(Sight::Tritan) > apart(Sight::Protan));
}

#[test]
fn greys_are_seen_alike_by_all() {
    let (dark, light) = (Color32::from_gray(90), Color32::from_gray(140));
    let normal = distance(dark, light, Sight::Normal);
    for sight in Sight::ALL {
        assert!(
            (distance(dark, light, sight) - normal).abs() < 0.5,
            "{sight:?}"
        );
    }
}

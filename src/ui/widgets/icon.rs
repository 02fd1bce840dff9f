//! The window's icons, drawn with lines so that they are crisp at every scale.
//!
//! May import: egui.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

/// A picture for a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Open a file.
    Folder,
    /// A folder as a shelf.
    Shelf,
    /// The menu.
    Menu,
    /// Close, clear.
    Cross,
    /// Shown.
    Eye,
    /// Hidden.
    EyeOff,
    /// The sidebar, at the left as in Arabic.
    SidebarLeft,
    /// The sidebar, at the right.
    SidebarRight,
    /// Paste.
    Paste,
    /// Chosen.
    Check,
    /// Opens a list; the next one.
    Down,
    /// The one before.
    Up,
    /// Search.
    Find,
    /// What is known about something.
    Info,
    /// A list of articles.
    List,
    /// How letters are set.
    Letters,
    /// Less.
    Minus,
    /// More.
    Plus,
    /// Back, to the left.
    Back,
    /// Back, to the right as in Arabic.
    BackRight,
    /// All of it.
    Whole,
}

impl Icon {
    /// The icon as it is in an interface of that direction.
    pub const fn mirrored(self, rtl: bool) -> Self {
        match self {
            Self::SidebarLeft if !rtl => Self::SidebarRight,
            Self::Back if rtl => Self::BackRight,
            _ => self,
        }
    }

    /// Draws the icon in the square `rect`, in lines of 1.5 points.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let stroke = Stroke::new(1.5, color);
        let at = |x: f32, y: f32| {
            pos2(
                rect.left() + x / 16.0 * rect.width(),
                rect.top() + y / 16.0 * rect.height(),
            )
        };
        for line in self.lines() {
            let points: Vec<Pos2> = line.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.line(points, stroke);
        }
        if matches!(self, Self::Eye | Self::EyeOff) {
            painter.circle_stroke(at(8.0, 8.0), rect.width() * 0.14, stroke);
        }
        if self == Self::Find {
            painter.circle_stroke(at(7.0, 7.0), rect.width() * 0.27, stroke);
        }
        if self == Self::Info {
            painter.circle_stroke(at(8.0, 8.0), rect.width() * 0.4, stroke);
        }
    }

    /// Its lines on a square of 16 by 16.
    const fn lines(self) -> &'static [&'static [(f32, f32)]] {
        match self {
            Self::Folder => &[
                &[
                    (2.0, 12.5),
                    (2.0, 3.5),
                    (6.0, 3.5),
                    (7.5, 5.5),
                    (14.0, 5.5),
                    (14.0, 12.5),
                    (2.0, 12.5),
                ],
                &[(2.0, 8.0), (14.0, 8.0)],
            ],
            // Books on a board.
            Self::Shelf => &[
                &[(1.5, 13.5), (14.5, 13.5)],
                &[(3.0, 13.5), (3.0, 4.0), (6.0, 4.0), (6.0, 13.5)],
                &[(6.0, 6.0), (9.0, 6.0), (9.0, 13.5)],
                &[(10.0, 5.0), (12.3, 4.2), (14.3, 13.5)],
                &[(10.0, 5.0), (11.8, 13.5)],
            ],
            Self::Menu => &[
                &[(2.5, 4.0), (13.5, 4.0)],
                &[(2.5, 8.0), (13.5, 8.0)],
                &[(2.5, 12.0), (13.5, 12.0)],
            ],
            Self::Cross => &[&[(4.0, 4.0), (12.0, 12.0)], &[(12.0, 4.0), (4.0, 12.0)]],
            Self::Eye => &[EYE],
            Self::EyeOff => &[EYE, &[(3.0, 13.5), (13.0, 2.5)]],
            Self::SidebarRight => &[
                &[
                    (2.0, 3.0),
                    (14.0, 3.0),
                    (14.0, 13.0),
                    (2.0, 13.0),
                    (2.0, 3.0),
                ],
                &[(9.5, 3.0), (9.5, 13.0)],
                &[(11.0, 6.0), (12.4, 6.0)],
                &[(11.0, 8.5), (12.4, 8.5)],
            ],
            Self::SidebarLeft => &[
                &[
                    (2.0, 3.0),
                    (14.0, 3.0),
                    (14.0, 13.0),
                    (2.0, 13.0),
                    (2.0, 3.0),
                ],
                &[(6.5, 3.0), (6.5, 13.0)],
                &[(3.6, 6.0), (5.0, 6.0)],
                &[(3.6, 8.5), (5.0, 8.5)],
            ],
            Self::Paste => &[
                &[
                    (5.5, 3.5),
                    (3.5, 3.5),
                    (3.5, 14.0),
                    (12.5, 14.0),
                    (12.5, 3.5),
                    (10.5, 3.5),
                ],
                &[(5.5, 2.2), (10.5, 2.2), (10.5, 5.0), (5.5, 5.0), (5.5, 2.2)],
                &[(6.0, 8.0), (10.0, 8.0)],
                &[(6.0, 10.8), (10.0, 10.8)],
            ],
            Self::Check => &[&[(3.5, 8.5), (6.8, 11.8), (12.8, 4.5)]],
            Self::Info => &[&[(8.0, 7.0), (8.0, 11.5)], &[(8.0, 4.4), (8.0, 5.4)]],
            Self::List => &[
                &[(2.5, 4.0), (3.5, 4.0)],
                &[(6.0, 4.0), (13.5, 4.0)],
                &[(2.5, 8.0), (3.5, 8.0)],
                &[(6.0, 8.0), (13.5, 8.0)],
                &[(2.5, 12.0), (3.5, 12.0)],
                &[(6.0, 12.0), (13.5, 12.0)],
            ],
            Self::Up => &[&[(4.0, 10.0), (8.0, 6.0), (12.0, 10.0)]],
            Self::Find => &[&[(10.2, 10.2), (14.0, 14.0)]],
            Self::Down => &[&[(4.0, 6.0), (8.0, 10.0), (12.0, 6.0)]],
            // A letter, small and large.
            Self::Letters => &[
                &[(0.5, 13.0), (3.3, 6.5), (6.1, 13.0)],
                &[(1.5, 10.8), (5.1, 10.8)],
                &[(6.5, 13.0), (11.0, 2.5), (15.5, 13.0)],
                &[(8.1, 9.5), (13.9, 9.5)],
            ],
            Self::Minus => &[&[(3.5, 8.0), (12.5, 8.0)]],
            Self::Back => &[&[(10.0, 3.5), (5.5, 8.0), (10.0, 12.5)]],
            Self::BackRight => &[&[(6.0, 3.5), (10.5, 8.0), (6.0, 12.5)]],
            Self::Whole => &[
                &[(2.5, 6.0), (2.5, 2.5), (6.0, 2.5)],
                &[(10.0, 2.5), (13.5, 2.5), (13.5, 6.0)],
                &[(13.5, 10.0), (13.5, 13.5), (10.0, 13.5)],
                &[(6.0, 13.5), (2.5, 13.5), (2.5, 10.0)],
            ],
            Self::Plus => &[&[(3.5, 8.0), (12.5, 8.0)], &[(8.0, 3.5), (8.0, 12.5)]],
        }
    }
}

/// The outline of an eye.
const EYE: &[(f32, f32)] = &[
    (1.5, 8.0),
    (3.4, 5.6),
    (5.6, 4.2),
    (8.0, 3.7),
    (10.4, 4.2),
    (12.6, 5.6),
    (14.5, 8.0),
    (12.6, 10.4),
    (10.4, 11.8),
    (8.0, 12.3),
    (5.6, 11.8),
    (3.4, 10.4),
    (1.5, 8.0),
];

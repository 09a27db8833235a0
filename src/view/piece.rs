//! One component for all views. Yew writes the whole life of a component out for each type of component;
//! here a view is a value that draws itself, and Yew meets a single type.

use std::rc::Rc;

use yew::functional::{FunctionComponent, FunctionProvider, HookContext};
use yew::html::{BaseComponent, HtmlResult};
use yew::virtual_dom::{Key, VComp};
use yew::{Context, Html, Properties};

use super::hooks::Same;

/// What shows, and how; it is drawn anew when it no longer equals what it was.
pub trait View: PartialEq + 'static {
    /// Draws. Hooks keep what has to last.
    fn draw(&self, hooks: &mut HookContext) -> Html;

    /// Its place in the page.
    fn html(self) -> Html
    where
        Self: Sized,
    {
        place(AnyView(Rc::new(self)), None)
    }

    /// Its place in the page, which is another one for each key.
    fn keyed(self, key: impl Into<Key>) -> Html
    where
        Self: Sized,
    {
        place(AnyView(Rc::new(self)), Some(key.into()))
    }
}

/// Makes a value a view that a hook draws.
macro_rules! view_by {
    ($view:ty, $hook:ident) => {
        impl $crate::view::View for $view {
            fn draw(&self, hooks: &mut yew::functional::HookContext) -> yew::Html {
                yew::functional::Hook::run($hook(self), hooks)
            }
        }
    };
}
pub(crate) use view_by;

/// A view whose type is no longer known.
trait Piece: Same {
    fn draw(&self, hooks: &mut HookContext) -> Html;
}

impl<V: View> Piece for V {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        View::draw(self, hooks)
    }
}

/// Any view.
#[derive(Clone)]
pub struct AnyView(Rc<dyn Piece>);

impl AnyView {
    /// Forgets the type of a view.
    pub fn new(view: impl View) -> Self {
        Self(Rc::new(view))
    }
}

impl PartialEq for AnyView {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.0.any())
    }
}

impl Properties for AnyView {
    type Builder = ();

    fn builder() {}
}

#[inline(never)]
fn place(view: AnyView, key: Option<Key>) -> Html {
    VComp::new::<Drawer>(Rc::new(view), key).into()
}

/// The component.
pub struct Drawer(FunctionComponent<Self>);

impl FunctionProvider for Drawer {
    type Properties = AnyView;

    fn run(hooks: &mut HookContext, view: &AnyView) -> HtmlResult {
        Ok(view.0.draw(hooks))
    }
}

impl BaseComponent for Drawer {
    type Message = ();
    type Properties = AnyView;

    fn create(ctx: &Context<Self>) -> Self {
        Self(FunctionComponent::new(ctx))
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AnyView) -> bool {
        // Another view in the same place keeps nothing of the one before.
        if before.0.any().type_id() != ctx.props().0.any().type_id() {
            self.0.destroy();
            self.0 = FunctionComponent::new(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> HtmlResult {
        self.0.render(ctx.props())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.0.rendered();
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.0.destroy();
    }

    fn prepare_state(&self) -> Option<String> {
        None
    }
}

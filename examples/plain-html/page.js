/** The back button of the browser goes through the steps: each one is an entry of its history. */
const flow = document.querySelector('aa-attendance-flow');
const address = () => `#${flow.currentStep}`;

async function follow() {
  await flow.updateComplete;
  history.replaceState(null, '', address());
  addEventListener('aa-step-changed', () => {
    if (location.hash !== address()) history.pushState(null, '', address());
  });
  addEventListener('popstate', () => flow.goTo(location.hash.slice(1)));
}

addEventListener('aa-ready', follow, { once: true });

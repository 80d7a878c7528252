/** Import for its effect: nothing fades on this page, so that contrast is measured at rest. */
document.documentElement.style.setProperty('--aa-motion-quick', '0s');
document.documentElement.style.setProperty('--aa-motion-calm', '0s');

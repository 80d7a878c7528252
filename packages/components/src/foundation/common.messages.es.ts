export const messages = {
  'status.waiting': 'A continuación',
  'status.done': 'Hecho',
  'status.left-out': 'Omitido',
  'action.retry': 'Intentar de nuevo',
  'action.correct': 'Corregir',
  'action.cancel': 'Cancelar',
  'saved-here': 'Guardado en este dispositivo',
  optional: 'opcional',
  working: 'Un momento…',
  'outside-provider': 'Este elemento debe estar dentro de <aa-provider>.',
  'wait.client': 'Confirme primero al cliente.',
  'wait.consent': 'Registre antes las decisiones del cliente sobre sus datos.',
  'wait.diagnostic': 'Haga primero el diagnóstico.',
  'wait.ended': 'Esta atención ha terminado.',
  'error.gateway_unreachable':
    'Sin conexión con el servidor ahora. Lo guardado queda en este dispositivo y se envía después.',
  'error.session_unavailable': 'Su sesión terminó. Ingrese de nuevo; nada de lo guardado se pierde.',
  'error.event_invalid': 'Algún dato no pasó la verificación y nada se guardó. Revise los campos e intente de nuevo.',
  'error.attendance_incomplete': 'Aún faltan partes de la atención.',
  'error.attendance_closed': 'Esta atención ya terminó. Comience una nueva.',
  'error.part_unavailable':
    'Una parte de la página no cargó. Conéctese e intente de nuevo; si no basta, recargue la página.',
  'error.pin_required':
    'Este dispositivo está bloqueado. Ingrese el PIN de quien atiende; nada de lo guardado se pierde.',
  'error.storage_failed': 'El dispositivo no pudo guardar. Libere espacio e intente de nuevo.',
  'error.storage_full':
    'Este dispositivo no tiene espacio para otra atención. Espere el envío de lo guardado, borre fotos o aplicaciones, o use otro dispositivo.',
  'error.storage_outdated':
    'Hay una versión nueva de esta página en otra pestaña. Recargue esta página; nada de lo guardado se pierde.',
  'error.unknown': 'Algo salió mal ({code}). Intente de nuevo; si continúa, avise al soporte.',
  'self.wait.client': 'Diga primero quién es usted.',
  'self.wait.consent': 'Decida antes sobre sus datos.',
  'self.error.session_unavailable': 'Recargue la página e intente de nuevo; nada de lo guardado se pierde.',
};

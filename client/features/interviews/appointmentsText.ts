import { registerMessages } from "#client/ui/messages.ts";
import { appointmentsMessages } from "#shared/messages/en/appointments.ts";

export const useAppointmentsText = registerMessages("appointments", appointmentsMessages);

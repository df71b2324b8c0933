// MailDelivery

-- When those who had not answered were last reminded by the process; what the secretariat does stands in the record.
alter table round add column reminded_at timestamptz;

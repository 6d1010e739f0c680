'use strict';

// Fetches one event after the other from the Runtime API and posts the answers. The vendor's own
// client for Node has to be compiled where it is installed, with tools that few machines have; this
// loop does less than it does. The ns of each request, from its text to that of its answer, are
// written into TIMED_FILE when the process is told to end.
const fs = require('fs');
const http = require('http');
const path = require('path');

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const [file, name] = process.env._HANDLER.split('.');
const handler = require(path.join(process.env.LAMBDA_TASK_ROOT, file))[name];
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const timings = [];

function call(method, what, body) {
  return new Promise((resolve, reject) => {
    const options = { host, port, method, agent, path: `/2018-06-01/runtime/invocation/${what}` };
    const request = http.request(options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ headers: response.headers, text: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function answer(text, context) {
  return new Promise((resolve, reject) => {
    const done = (error, result) => (error ? reject(error) : resolve(JSON.stringify(result)));
    handler(JSON.parse(text), context, done);
  });
}

async function run() {
  for (;;) {
    const { headers, text } = await call('GET', 'next');
    const id = headers['lambda-runtime-aws-request-id'];
    try {
      const began = process.hrtime.bigint();
      const body = await answer(text, { awsRequestId: id });
      timings.push(process.hrtime.bigint() - began);
      await call('POST', `${id}/response`, body);
    } catch (error) {
      await call('POST', `${id}/error`, JSON.stringify({ errorMessage: String(error) }));
    }
  }
}

process.on('SIGTERM', () => {
  fs.writeFileSync(process.env.TIMED_FILE, timings.map((ns) => `${ns}\n`).join(''));
  process.exit(0);
});

run().catch((error) => {
  console.error(error);
  process.exit(1);
});

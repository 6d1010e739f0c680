'use strict';

// The least skill of the vendor's kit for Node, with one handler for each kind of request.
const { SkillBuilders, getRequestType } = require('ask-sdk-core');

function answering(type, answer) {
  return {
    canHandle: (input) => getRequestType(input.requestEnvelope) === type,
    handle: (input) => answer(input.responseBuilder),
  };
}

exports.handler = SkillBuilders.custom()
  .addRequestHandlers(
    answering('LaunchRequest', (response) =>
      response
        .speak('Welcome. Say hello.')
        .reprompt('Say hello.')
        .withSimpleCard('Hello', 'Welcome. Say hello.')
        .getResponse()),
    answering('IntentRequest', (response) =>
      response
        .speak('Hello. Once more?')
        .reprompt('Once more?')
        .withSimpleCard('Hello', 'Hello. Once more?')
        .getResponse()),
    answering('SessionEndedRequest', (response) => response.getResponse()),
  )
  .lambda();
